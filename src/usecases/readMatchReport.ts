import type { MatchReport } from '../analysis/report.ts';
import { UserError } from '../core/errors.ts';

export type ReadMatchReportDeps = {
  /** Nothing where the match is not for that person to see. */
  findReadableReport(readerId: string, replayId: string): Promise<MatchReport | undefined>;
};

/** A match that somebody asks for by its id, which may have come from anywhere. */
export async function readMatchReport(
  deps: ReadMatchReportDeps,
  { readerId, replayId }: { readonly readerId: string; readonly replayId: string },
): Promise<MatchReport> {
  const report = await deps.findReadableReport(readerId, replayId);
  if (!report) throw new UserError('not-found', { what: 'report' });
  return report;
}
