import { createHash } from 'node:crypto';
import type { JobDefinition } from './defineJob.ts';
import type { Requester } from './createRequester.ts';

export type Daily = {
  readonly guildId: string;
  /** 0 to 23, by the clock of `timezone`. */
  readonly hour: number;
  readonly timezone: string;
};

const HOUR_SECONDS = 3_600;

/** A guild's own second of the hour: ten thousand guilds of one hour make three a second. */
export function secondOfHour(guildId: string): number {
  return createHash('sha256').update(guildId).digest().readUInt32BE(0) % HOUR_SECONDS;
}

/** Second, minute, hour; every day. */
export function dailyPattern({ guildId, hour }: Pick<Daily, 'guildId' | 'hour'>): string {
  const second = secondOfHour(guildId);
  return `${second % 60} ${Math.floor(second / 60)} ${hour} * * *`;
}

const schedulerId = (guildId: string): string => `guild-${guildId}`;

/**
 * Gives a guild its turn of every day. A schedule that is as it should be is left alone: setting it
 * again would drop a turn that is overdue because no worker was up.
 */
export async function scheduleDaily(
  { queues }: Pick<Requester, 'queues'>,
  daily: Daily,
  job: JobDefinition<{ guildId: string }, never>,
): Promise<'set' | 'kept'> {
  const id = schedulerId(daily.guildId);
  const { timezone: tz } = daily;
  const pattern = dailyPattern(daily);
  const queue = queues[job.queue];
  const known = await queue.getJobScheduler(id);
  if (known?.pattern === pattern && known.tz === tz) return 'kept';
  const template = { name: job.name, data: { guildId: daily.guildId }, opts: job.options };
  const set = () => queue.upsertJobScheduler(id, { pattern, tz }, template);
  // Of two admins at once the queue refuses one; the second try replaces the other's turn.
  await set().catch(set);
  return 'set';
}

export async function unscheduleDaily(
  { queues }: Pick<Requester, 'queues'>,
  guildId: string,
): Promise<void> {
  await queues.guild.removeJobScheduler(schedulerId(guildId));
}
