import { z } from 'zod';
import { defineJob } from '../queue/defineJob.ts';

export type KeepHouseDeps = {
  now(): Date;
  readonly retentionDays: number;
  purgeReplayFiles(before: Date): Promise<number>;
  findForgottenItems(before: Date): Promise<readonly string[]>;
  requestItem(itemId: string): Promise<void>;
  findUnshown(before: Date): Promise<readonly string[]>;
  /** Counts a change on what waits since then; answers the submissions. */
  touchWaiting(before: Date): Promise<readonly string[]>;
  requestShow(submissionId: string): Promise<void>;
};

const DAY_MS = 24 * 60 * 60 * 1_000;
/** Far longer than any step takes, so that work under way is not asked for again. */
const FORGOTTEN_AFTER_MS = 2 * 60 * 1_000;

/** Whoever waits longer sees a new place every minute. */
const WAITING_MS = 20 * 1_000;

/** Raw replays are only kept so that a newer version can read them again. */
export const purgeReplayFilesJob = defineJob<object, KeepHouseDeps>({
  name: 'purge-replay-files',
  queue: 'fetch',
  payload: z.object({}),
  options: { attempts: 3, removeOnComplete: true, removeOnFail: { count: 10 } },
  async run(_payload, { deps, log }) {
    const before = new Date(deps.now().getTime() - deps.retentionDays * DAY_MS);
    const purged = await deps.purgeReplayFiles(before);
    if (purged > 0) log.info({ purged }, 'raw replays purged');
  },
});

/**
 * Our tables and the queue are two stores: a process that dies between them leaves an item nobody
 * works on. Asking again is safe, so what has not moved for a while is asked for again.
 */
export const recoverItemsJob = defineJob<object, KeepHouseDeps>({
  name: 'recover-items',
  queue: 'fetch',
  payload: z.object({}),
  options: { attempts: 1, removeOnComplete: true, removeOnFail: { count: 10 } },
  async run(_payload, { deps, log }) {
    const before = new Date(deps.now().getTime() - FORGOTTEN_AFTER_MS);
    const items = await deps.findForgottenItems(before);
    for (const itemId of items) await deps.requestItem(itemId);
    const submissions = await deps.findUnshown(before);
    const waiting = await deps.touchWaiting(new Date(deps.now().getTime() - WAITING_MS));
    for (const id of [...submissions, ...waiting]) await deps.requestShow(id);
    if (items.length + submissions.length > 0) {
      log.warn({ items: items.length, submissions: submissions.length }, 'work asked for again');
    }
  },
});
