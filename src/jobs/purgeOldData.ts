import { z } from 'zod';
import { defineJob } from '../queue/defineJob.ts';

export type PurgeOldDataDeps = {
  now(): Date;
  /** Deletes what has been kept for as long as PRIVACY.md says, and counts it. */
  purgeOldData(now: Date): Promise<Readonly<Record<string, number>>>;
};

export const purgeOldDataJob = defineJob<object, PurgeOldDataDeps>({
  name: 'purge-old-data',
  queue: 'fetch',
  payload: z.object({}),
  options: { attempts: 3, removeOnComplete: true, removeOnFail: { count: 10 } },
  async run(_payload, { deps, log }) {
    const purged = await deps.purgeOldData(deps.now());
    if (Object.values(purged).some((count) => count > 0)) log.info(purged, 'old data purged');
  },
});
