import { z } from 'zod';
import { TransientError } from '../core/errors.ts';
import type { ItemFailure } from '../core/submission.ts';
import { defineJob, type JobContext } from '../queue/defineJob.ts';
import { giveUpFetching } from '../usecases/fetchReplay.ts';
import { fetchSharedReplay, type FetchSharedReplayDeps } from '../usecases/fetchSharedReplay.ts';
import { failureFrom } from './fetchReplay.ts';

const payload = z.object({ itemId: z.uuid() });
type Payload = z.infer<typeof payload>;

/** Fetches one replay that is on Ballchasing. Waiting for its limits happens in here, not in `fetch`. */
export const fetchSharedReplayJob = defineJob<Payload, FetchSharedReplayDeps>({
  name: 'fetch-shared-replay',
  queue: 'ballchasing',
  payload,
  options: {
    // Ballchasing analyses in seconds to minutes; with 15 s between looks these are three minutes.
    attempts: 12,
    removeOnComplete: true,
    removeOnFail: { age: 7 * 24 * 60 * 60 },
  },
  dedupeKey: ({ itemId }) => itemId,
  run: ({ itemId }, { deps }) => fetchSharedReplay(deps, itemId),
  onExhausted: ({ itemId }, error, context) => giveUpSharing(itemId, error, context),
});

/** Ends an item that Ballchasing did not give us. */
export async function giveUpSharing(
  itemId: string,
  error: unknown,
  { deps, log }: JobContext<Parameters<typeof giveUpFetching>[0]>,
): Promise<void> {
  const failure = failureOf(error, itemId);
  if (failure.reference) log.error({ reference: failure.reference }, 'reference given out');
  await giveUpFetching(deps, itemId, failure);
}

function failureOf(error: unknown, itemId: string): ItemFailure {
  if (error instanceof TransientError) {
    return { code: 'ballchasing-busy', facts: {}, retryable: true };
  }
  return failureFrom(error, itemId);
}
