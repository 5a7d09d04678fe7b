import type { Chart as ChartInstance, ChartDataset, Plugin, ScaleOptions } from 'chart.js';
import type { BoostStats } from '../analysis/document.ts';
import type { MatchReport } from '../analysis/report.ts';
import type { Team } from '../core/ids.ts';
import { drawChart } from './drawChart.ts';
import { fontsFor } from './fonts.ts';
import { fade, fontSizes, palette, teamPaint } from './palette.ts';
import { goalMarks } from './goalMarks.ts';
import { haloText } from './haloText.ts';
import { playersOf } from './players.ts';
import { timeAxis } from './timeAxis.ts';

const HEADER = 64;
const FOOTER = 52;
/** The top of a row belongs to its label; the area below reaches up to 100. */
const ROW_TOP = 170;
const LABEL_BASELINE = 27;
/** Above this a line has more points than the picture has columns. */
const MOST_POINTS = 480;

/**
 * Boost of every player over the match, the goals marked through all rows. A row per player: eight
 * crossing lines in one field tell nobody anything.
 */
export function boostChart(report: MatchReport): Uint8Array {
  const rows = playersOf(report).map(({ name, team, player }, index) => ({
    name,
    team,
    stats: player.stats.boost,
    values: report.series.boost[index] ?? [],
  }));
  const font = fontsFor(rows.map(({ name }) => name));
  return drawChart(HEADER + rows.length * rowHeight(rows.length) + FOOTER, {
    type: 'line',
    data: { datasets: rows.map((row, index) => dataset(row, index, report.series.stepSeconds)) },
    options: {
      parsing: false,
      layout: { padding: { top: HEADER, left: 16, right: 16, bottom: 6 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: { x: timeAxis(report.series, font), ...Object.fromEntries(rows.map(rowAxis)) },
    },
    plugins: [goalMarks(report.goals, font), rowLabels(rows, font)],
  });
}

type Row = {
  readonly name: string;
  readonly team: Team;
  readonly stats: BoostStats | undefined;
  readonly values: readonly number[];
};

function rowHeight(rows: number): number {
  return rows <= 2 ? 150 : rows <= 4 ? 112 : rows <= 6 ? 92 : 84;
}

function axisId(index: number): string {
  return `row${index}`;
}

function dataset(
  { values, team }: Row,
  index: number,
  stepSeconds: number,
): ChartDataset<'line', { x: number; y: number }[]> {
  return {
    data: thinned(values, stepSeconds),
    yAxisID: axisId(index),
    borderColor: teamPaint[team],
    backgroundColor: fade(teamPaint[team], 0.38),
    borderWidth: 2.5,
    pointRadius: 0,
    fill: 'origin',
  };
}

function thinned(values: readonly number[], stepSeconds: number): { x: number; y: number }[] {
  const stride = Math.max(1, Math.ceil(values.length / MOST_POINTS));
  const points: { x: number; y: number }[] = [];
  for (let step = 0; step < values.length; step += stride) {
    points.push({ x: step * stepSeconds, y: values[step]! });
  }
  return points;
}

/** Rows are stacked axes; the first axis of a stack is its lowest, so the order is turned. */
function rowAxis(_: Row, index: number): [string, ScaleOptions<'linear'>] {
  const axis = {
    type: 'linear',
    axis: 'y',
    position: 'left',
    stack: 'players',
    weight: -index,
    min: 0,
    max: ROW_TOP,
    ticks: { display: false },
    border: { display: false },
    grid: { drawTicks: false, color: palette.grid, lineWidth: 1 },
    afterBuildTicks: (scale: { ticks: { value: number }[] }) => {
      scale.ticks = [{ value: 0 }];
    },
  };
  return [axisId(index), axis as unknown as ScaleOptions<'linear'>];
}

/** Names, averages and time without boost, over lines and areas. */
function rowLabels(rows: readonly Row[], font: string): Plugin<'line'> {
  return {
    id: 'rowLabels',
    afterDatasetsDraw(chart) {
      for (const [index, row] of rows.entries()) drawRow(chart, { row, index, font });
    },
  };
}

function drawRow(
  chart: ChartInstance<'line'>,
  { row, index, font }: { readonly row: Row; readonly index: number; readonly font: string },
): void {
  const { left, right } = chart.chartArea;
  const y = chart.scales[axisId(index)]!.top + LABEL_BASELINE;
  haloText(chart, { text: row.name, x: left + 6, y }, { font, size: fontSizes.text, weight: 600 });
  const aside = { font, size: fontSizes.small, colour: palette.muted, align: 'right' } as const;
  haloText(chart, { text: summary(row.stats), x: right - 6, y }, aside);
}

/** As the card has them: an average of the drawn line would be another number of the same name. */
function summary(stats: BoostStats | undefined): string {
  if (!stats) return '';
  return `average ${Math.round(stats.avg_amount)} · empty ${Math.round(stats.percent_zero_boost)} %`;
}
