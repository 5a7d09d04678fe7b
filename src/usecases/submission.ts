import type { MatchReport } from '../analysis/report.ts';
import type { PlayerId } from '../core/ids.ts';
import type { Submission } from '../core/submission.ts';

export { isFinished, itemStates } from '../core/submission.ts';
export type * from '../core/submission.ts';

/** What a stat card is made of, once its item is done. */
export type ReplayCard = {
  readonly itemId: string;
  readonly replayId: string;
  readonly report: MatchReport;
  /** The chart drawn beside the analysis; a card without one is still a card. */
  readonly chartPng?: Uint8Array;
};

/** Everything the progress message shows. `viewerIds` are the submitter's linked accounts. */
export type SubmissionProgress = {
  readonly submission: Submission;
  readonly cards: readonly ReplayCard[];
  readonly viewerIds: readonly PlayerId[];
  /** Replays of others that come first, while something of it waits and there are many. */
  readonly ahead?: number;
};
