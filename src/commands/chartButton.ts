import { availableCharts, type ChartKind } from '../charts/kinds.ts';
import type { Chart } from '../charts/renderChart.ts';
import type { MatchReport } from '../analysis/report.ts';
import { chartId } from '../discord/controls.ts';
import { defineButton } from '../discord/defineComponent.ts';
import { chartView } from '../discord/views/chart.ts';
import { loadMatchReport, type LoadMatchReportDeps } from '../usecases/loadMatchReport.ts';

export type ChartDeps = LoadMatchReportDeps & {
  /** Draws in a worker thread: a picture takes as long as several heartbeats may wait. */
  drawChart(report: MatchReport, kind: ChartKind): Promise<Chart>;
};

/** A button under a card: one more picture of that match, for whoever pressed it. */
export const chartButton = defineButton(chartId, {
  reply: 'private',
  async run(_interaction, [replayId, kind], deps: ChartDeps) {
    const report = await loadMatchReport(deps, replayId);
    return chartView(kind, await deps.drawChart(report, kind));
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
