import type { ItemFailure } from '../core/submission.ts';

/** What is stored of a replay: its result or failure, and which version of the analysis that was. */
export type ReplayRecord = {
  readonly status: 'pending' | 'processing' | 'processed' | 'failed';
  readonly analysisVersion?: number;
  readonly failure?: ItemFailure;
};

export type SettleDeps = {
  /** Raised whenever stored reports should be computed again. */
  readonly analysisVersion: number;
  findReplay(replayId: string): Promise<ReplayRecord | undefined>;
  /**
   * Ends every open item of the replay, and answers the submissions whose message lags behind: also
   * those that were ended by a run that died before it asked for the end to be shown.
   */
  finishItems(replayId: string, failure?: ItemFailure): Promise<readonly string[]>;
  requestShow(submissionId: string): Promise<void>;
};

/**
 * Ends the items of a replay whose result is stored. `outdated`: they got an older version's
 * result, and the replay is worth reading again in the background.
 */
export async function settleKnown(
  deps: SettleDeps,
  replayId: string,
): Promise<'unknown' | 'outdated' | 'current'> {
  const replay = await deps.findReplay(replayId);
  if (!replay || replay.status === 'pending' || replay.status === 'processing') return 'unknown';
  const isCurrent = (replay.analysisVersion ?? 0) >= deps.analysisVersion;
  // A newer version may read what an older one could not.
  if (replay.status === 'failed' && !isCurrent) return 'unknown';

  const submissionIds = await deps.finishItems(replayId, replay.failure);
  for (const id of submissionIds) await deps.requestShow(id);
  return isCurrent ? 'current' : 'outdated';
}
