import { isPosting, type GuildSettings } from '../core/guildSettings.ts';
import { removeMember } from '../db/departedMembers.ts';
import { forgetGuild } from '../db/guildPosts.ts';
import { refreshGuildJob } from '../jobs/refreshGuild.ts';
import { scheduleDaily, unscheduleDaily } from '../queue/guildSchedules.ts';
import type { House } from './house.ts';

/** Makes the queue's schedule of a server equal to its settings. */
export async function scheduleGuild(
  { requester }: Pick<House, 'requester'>,
  guildId: string,
  settings: GuildSettings,
): Promise<void> {
  if (!isPosting(settings)) return unscheduleDaily(requester, guildId);
  const { digestHour: hour, timezone = 'UTC' } = settings;
  await scheduleDaily(requester, { guildId, hour, timezone }, refreshGuildJob);
}

/** A server that we left: its schedule first, so that no turn finds half of it. */
export async function leaveGuild(
  { requester, db, log }: Pick<House, 'requester' | 'db' | 'log'>,
  guildId: string,
): Promise<void> {
  await unscheduleDaily(requester, guildId);
  await forgetGuild(db, guildId);
  log.info({ guildId }, 'left a server');
}

/** An admin may put many out at once: they are one edit. */
const GATHER_MS = 60_000;

/** Somebody left a server: out of its numbers, and out of its messages a minute later. */
export async function dropMember(
  { db, requests }: Pick<House, 'db' | 'requests'>,
  guildId: string,
  discordId: string,
): Promise<void> {
  await removeMember(db, guildId, discordId);
  await requests.requestRefresh(guildId, GATHER_MS);
}
