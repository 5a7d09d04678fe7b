import type { JobDefinition } from '../queue/defineJob.ts';
import { purgeSignInsJob } from './purgeSignIns.ts';
import { retimeRemindersJob, tickCoachJob } from './coach.ts';
import { keepGuildSchedulesJob } from './keepGuildSchedules.ts';
import { takeFollowsJob } from './follow.ts';
import { purgeReplayFilesJob, recoverItemsJob } from './keepHouse.ts';
import { purgeOldDataJob } from './purgeOldData.ts';

export type Schedule = {
  readonly id: string;
  /** Minute, hour, day, month, weekday; UTC. */
  readonly pattern: string;
  readonly job: JobDefinition<object, never>;
};

/** THE table: schedules that are not here are removed when a worker starts. */
export const schedules: readonly Schedule[] = [
  { id: 'tick-coach', pattern: '* * * * *', job: tickCoachJob },
  { id: 'retime-reminders', pattern: '41 4 * * *', job: retimeRemindersJob },
  { id: 'take-follows', pattern: '* * * * *', job: takeFollowsJob },
  { id: 'recover-items', pattern: '* * * * *', job: recoverItemsJob },
  { id: 'purge-sign-ins', pattern: '41 * * * *', job: purgeSignInsJob },
  { id: 'keep-guild-schedules', pattern: '23 4 * * *', job: keepGuildSchedulesJob },
  { id: 'purge-old-data', pattern: '47 3 * * *', job: purgeOldDataJob },
  { id: 'purge-replay-files', pattern: '17 3 * * *', job: purgeReplayFilesJob },
];
