import { z } from 'zod';
import { TransientError, UserError } from '../core/errors.ts';
import type { ItemFailure } from '../core/submission.ts';
import { defineJob } from '../queue/defineJob.ts';
import { fetchReplay, giveUpFetching, type FetchReplayDeps } from '../usecases/fetchReplay.ts';

const payload = z.object({ itemId: z.uuid() });

/** Fetches one handed-in file. A copy of a known replay ends here, with the stored result. */
export const fetchReplayJob = defineJob<z.infer<typeof payload>, FetchReplayDeps>({
  name: 'fetch-replay',
  queue: 'fetch',
  payload,
  options: {
    // Half a minute of a failing host; a player would rather hear about it than wait longer.
    attempts: 5,
    removeOnComplete: true,
    removeOnFail: { age: 7 * 24 * 60 * 60 },
  },
  dedupeKey: ({ itemId }) => itemId,
  run: ({ itemId }, { deps, signal }) => fetchReplay(deps, itemId, signal),
  onExhausted: ({ itemId }, error, { deps, log }) => {
    const failure = failureFrom(error, itemId);
    if (failure.reference) log.error({ reference: failure.reference }, 'reference given out');
    return giveUpFetching(deps, itemId, failure);
  },
});

export function failureFrom(error: unknown, itemId: string): ItemFailure {
  if (error instanceof UserError) {
    return { code: error.code, facts: error.facts, retryable: error.code === 'download-failed' };
  }
  if (error instanceof TransientError) {
    return { code: 'download-failed', facts: {}, retryable: true };
  }
  return { code: 'unexpected', facts: {}, retryable: true, reference: referenceOf(itemId) };
}

/** Short enough to read out; the log has it beside the whole error. */
export function referenceOf(id: string): string {
  return id.slice(0, 8);
}
