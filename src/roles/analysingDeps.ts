import { ANALYSIS_VERSION } from '../analysis/index.ts';
import { loadReplayFile } from '../db/fileBytes.ts';
import {
  findReplay,
  markProcessing,
  saveAnalysis,
  saveUnreadable,
  storeReplay,
} from '../db/replays.ts';
import { findSameRecording, type Recording } from '../db/recordings.ts';
import { ReplayError, readHeader } from '../replay/index.ts';
import { releaseSharedItems } from '../db/sharedReplays.ts';
import { finishItems, moveItems } from '../db/submissions.ts';
import type { JobDeps } from '../jobs/index.ts';
import type { AnalysisPool } from '../jobs/thread/createAnalysisPool.ts';
import type { House } from './house.ts';
import { keepFetched } from './keepFetched.ts';
import { trackMembers } from './trackMembers.ts';

/** From a file's bytes to its stored report. */
export function analysingDeps(house: House) {
  const { db } = house;
  const fetched = keepFetched();
  return {
    analysisVersion: ANALYSIS_VERSION,
    async storeReplay(itemId, bytes) {
      const replayId = await storeReplay(db, itemId, bytes);
      if (replayId !== undefined) fetched.put(replayId, bytes);
      return replayId;
    },
    findSameRecording: (bytes) => findSameRecording(db, recordingOf(bytes), ANALYSIS_VERSION),
    async loadReplayBytes(replayId) {
      await markProcessing(db, replayId);
      return fetched.take(replayId) ?? (await loadReplayFile(db, replayId));
    },
    findReplay: (replayId) => findReplay(db, replayId),
    finishItems: (replayId, failure) => finishItems(db, replayId, failure),
    moveItems: (replayId, state) => moveItems(db, { replayId }, { state }),
    analyze: timedSteps(house),
    releaseSharedItems: (replayId) => releaseSharedItems(db, replayId),
    async saveAnalysis(replayId, analysis) {
      await saveAnalysis(db, replayId, analysis);
      await trackMembers(house, replayId);
    },
    saveUnreadable: (replayId, failure, at) =>
      saveUnreadable(db, replayId, { failure, at, analysisVersion: ANALYSIS_VERSION }),
  } satisfies Partial<JobDeps>;
}

/**
 * What the header says of a recording. A header is read within a millisecond and its lists are
 * bounded by the file, so this needs no thread.
 */
function recordingOf(bytes: Uint8Array): Recording | undefined {
  try {
    const { id, score } = readHeader(bytes).match;
    return id === undefined || id === '' ? undefined : { id, score };
  } catch (error) {
    // Whoever reads the whole file says what is wrong with it.
    if (error instanceof ReplayError) return undefined;
    throw error;
  }
}

/** Reading and analysing are one step of the numbers: the file is parsed while it is measured. */
function timedSteps({ pool, metrics, log }: House): AnalysisPool['analyze'] {
  const tell = (step: string, ms: number): void => {
    metrics.observeStep(step, ms / 1_000);
    log.debug({ step, ms: Math.round(ms) }, 'step done');
  };
  return async (bytes, onStep, signal) => {
    const startedAt = performance.now();
    let drawingAt: number | undefined;
    const outcome = await pool.analyze(
      bytes,
      (step) => {
        if (step === 'drawing') drawingAt = performance.now();
        onStep(step);
      },
      signal,
    );
    const endedAt = performance.now();
    tell('parse', (drawingAt ?? endedAt) - startedAt);
    if (drawingAt !== undefined) tell('draw', endedAt - drawingAt);
    return outcome;
  };
}
