import type { MatchReport } from '../analysis/report.ts';
import { UserError } from '../core/errors.ts';

export type LoadMatchReportDeps = {
  findMatchReport(replayId: string): Promise<MatchReport | undefined>;
};

export async function loadMatchReport(
  deps: LoadMatchReportDeps,
  replayId: string,
): Promise<MatchReport> {
  const report = await deps.findMatchReport(replayId);
  if (!report) throw new UserError('not-found', { what: 'report' });
  return report;
}
