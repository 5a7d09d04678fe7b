import { z } from 'zod';
import { defineJob } from '../queue/defineJob.ts';
import { FOLLOW_EVERY_MS } from '../usecases/followPlayer.ts';
import { lookForReplays, type LookForReplaysDeps } from '../usecases/lookForReplays.ts';

const payload = z.object({ accountId: z.uuid() });

/** One look for one account. */
export const lookForReplaysJob = defineJob<z.infer<typeof payload>, LookForReplaysDeps>({
  name: 'look-for-replays',
  queue: 'ballchasing',
  payload,
  options: { attempts: 3, removeOnComplete: true, removeOnFail: { count: 100 } },
  dedupeKey: ({ accountId }) => accountId,
  run: ({ accountId }, { deps }) => lookForReplays(deps, accountId),
});

export type TakeFollowsDeps = {
  now(): Date;
  takeDueFollows(due: {
    readonly now: Date;
    readonly next: Date;
    readonly limit: number;
  }): Promise<readonly string[]>;
  requestLook(accountId: string): Promise<void>;
};

/** Leaves half of a free account's lists, 500 an hour, to what people ask for. */
const LOOKS_A_MINUTE = 4;

/** Asks for the looks whose time has come. Those that do not fit are the first of the next minute. */
export const takeFollowsJob = defineJob<object, TakeFollowsDeps>({
  name: 'take-follows',
  queue: 'fetch',
  payload: z.object({}),
  options: { attempts: 1, removeOnComplete: true, removeOnFail: { count: 10 } },
  async run(_payload, { deps }) {
    const now = deps.now();
    const next = new Date(now.getTime() + FOLLOW_EVERY_MS);
    const due = await deps.takeDueFollows({ now, next, limit: LOOKS_A_MINUTE });
    for (const accountId of due) await deps.requestLook(accountId);
  },
});
