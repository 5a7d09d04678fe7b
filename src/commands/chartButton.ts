import type { MatchReport } from '../analysis/report.ts';
import { availableCharts, type ChartKind } from '../charts/kinds.ts';
import type { Chart } from '../charts/renderChart.ts';
import type { PlayerId } from '../core/ids.ts';
import { chartId } from '../discord/controls.ts';
import { defineButton } from '../discord/defineComponent.ts';
import { chartView } from '../discord/views/chart.ts';
import { findSeat, seriesIndex } from '../discord/views/matchHeading.ts';
import { readMatchReport, type ReadMatchReportDeps } from '../usecases/readMatchReport.ts';

export type ChartDeps = ReadMatchReportDeps & {
  /**
   * Draws in a worker thread: a picture takes as long as several heartbeats may wait. `focus` is
   * the player it is about, where it is about one, as a place in the report's series.
   */
  drawChart(report: MatchReport, kind: ChartKind, focus?: number): Promise<Chart>;
  findLinkedPlayers(discordId: string): Promise<readonly PlayerId[]>;
};

/** A button under a card: one more picture of that match, seen by whoever pressed it. */
export const chartButton = defineButton(chartId, {
  reply: 'private',
  async run({ user }, [replayId, kind], deps: ChartDeps) {
    const [report, viewerIds] = await Promise.all([
      readMatchReport(deps, { readerId: user.id, replayId }),
      deps.findLinkedPlayers(user.id),
    ]);
    const seat = findSeat(report.document, viewerIds);
    const focus = seat && seriesIndex(report.document, seat);
    return chartView(kind, await deps.drawChart(report, kind, focus));
  },
});

/** The picture of a stat card, where the file told enough to draw one. */
export async function drawBoost(
  deps: ChartDeps,
  report: MatchReport,
): Promise<{ readonly chartPng?: Uint8Array }> {
  if (!availableCharts(report).includes('boost')) return {};
  const { png } = await deps.drawChart(report, 'boost');
  return { chartPng: png };
}
