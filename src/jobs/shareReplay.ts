import { z } from 'zod';
import { UserError } from '../core/errors.ts';
import { defineJob } from '../queue/defineJob.ts';
import { giveUpSharing, shareReplay, type ShareReplayDeps } from '../usecases/shareReplay.ts';

const payload = z.object({ replayId: z.uuid() });

/** Puts one replay on Ballchasing for somebody who asked for that in /settings. */
export const shareReplayJob = defineJob<z.infer<typeof payload>, ShareReplayDeps>({
  name: 'share-replay',
  queue: 'ballchasing',
  payload,
  options: {
    // With doubling pauses some four minutes, each attempt being four calls.
    attempts: 8,
    removeOnComplete: true,
    removeOnFail: { age: 7 * 24 * 60 * 60 },
  },
  dedupeKey: ({ replayId }) => replayId,
  run: ({ replayId }, { deps }) => shareReplay(deps, replayId),
  onExhausted: ({ replayId }, error, { deps }) =>
    giveUpSharing(deps, replayId, error instanceof UserError ? error.code : 'ballchasing-busy'),
});
