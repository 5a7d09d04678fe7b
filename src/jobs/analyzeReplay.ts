import { z } from 'zod';
import { defineJob } from '../queue/defineJob.ts';
import {
  analyzeReplay,
  giveUpAnalysing,
  type AnalyzeReplayDeps,
} from '../usecases/analyzeReplay.ts';
import { referenceOf } from './fetchReplay.ts';

const payload = z.object({ replayId: z.uuid(), analysisVersion: z.int() });

/**
 * Turns one stored replay into one stored report. Safe to run twice: the report replaces itself,
 * and nothing is sent from here (see showSubmission.ts).
 */
export const analyzeReplayJob = defineJob<z.infer<typeof payload>, AnalyzeReplayDeps>({
  name: 'analyze-replay',
  queue: 'parse',
  payload,
  options: {
    // What a file can do wrong ends at the first try; only a database or a bug gets another.
    attempts: 3,
    removeOnComplete: true,
    removeOnFail: { age: 7 * 24 * 60 * 60 },
  },
  dedupeKey: ({ replayId, analysisVersion }) => `${replayId}-${analysisVersion}`,
  run: ({ replayId }, { deps, signal }) => analyzeReplay(deps, replayId, signal),
  onExhausted: ({ replayId }, _error, { deps, log }) => {
    const reference = referenceOf(replayId);
    log.error({ reference }, 'reference given out');
    return giveUpAnalysing(deps, replayId, reference);
  },
});
