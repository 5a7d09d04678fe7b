import { z } from 'zod';
import { defineJob } from '../queue/defineJob.ts';

export type PurgeSignInsDeps = {
  now(): Date;
  purgeSignIns(before: Date): Promise<number>;
};

/** Links and nonces of the sign-in are kept only as long as they could be tried again. */
export const purgeSignInsJob = defineJob<object, PurgeSignInsDeps>({
  name: 'purge-sign-ins',
  queue: 'fetch',
  payload: z.object({}),
  options: { attempts: 3, removeOnComplete: true, removeOnFail: { count: 10 } },
  async run(_payload, { deps }) {
    await deps.purgeSignIns(deps.now());
  },
});
