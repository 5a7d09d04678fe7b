import type { MatchReport } from '../analysis/report.ts';

export type LoadMatchReportDeps = {
  /** Whoever asks: for matches that were found as a person's own. */
  findMatchReport(replayId: string): Promise<MatchReport | undefined>;
};
