import type { PlayerId, Team } from '../core/ids.ts';
import type { ReplayDocument } from './document.ts';

/** Everything the rest of the house knows of a match. Plain JSON: it crosses threads and is stored. */
export type MatchReport = {
  /** Raised whenever a stored report should be computed again. */
  readonly analysisVersion: number;
  readonly document: ReplayDocument;
  readonly goals: readonly GoalMoment[];
  readonly series: MatchSeries;
  /** Set when only part of the file could be used; the code says why, the card says so. */
  readonly incomplete?: 'header-only' | 'truncated';
};

export type GoalMoment = {
  readonly team: Team;
  readonly scorer: string;
  readonly scorerId?: PlayerId;
  /** Seconds of recorded time since the first frame, the axis of `series`. */
  readonly timeSeconds: number;
  /** The match clock as players see it: `4:12`, in overtime `+0:35`. */
  readonly clock: string;
};

/** Columns sampled at a fixed step, for charts. */
export type MatchSeries = {
  readonly stepSeconds: number;
  /** Boost 0 to 100 per player, in the order blue players then orange players of the document. */
  readonly boost: readonly (readonly number[])[];
};
