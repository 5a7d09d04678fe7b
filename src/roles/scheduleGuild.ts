import type { GuildSettings } from '../core/guildSettings.ts';
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
  const { digestChannelId, boardChannelId, isPaused, digestHour: hour } = settings;
  if (isPaused || (digestChannelId === undefined && boardChannelId === undefined)) {
    return unscheduleDaily(requester, guildId);
  }
  const timezone = settings.timezone ?? 'UTC';
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
