import type { ChartDataset, Plugin } from 'chart.js';
import type { MatchReport, MatchSeries } from '../analysis/report.ts';
import type { Team } from '../core/ids.ts';
import { drawChart } from './drawChart.ts';
import { fontsFor } from './fonts.ts';
import { goalMarks } from './goalMarks.ts';
import { haloText } from './haloText.ts';
import { fade, fontSizes, palette, teamPaint } from './palette.ts';
import { pressureShare } from './pressureFinding.ts';
import { timeAxis } from './timeAxis.ts';

const HEIGHT = 470;
const HEADER = 64;
/** Pressure is read over phases of play; single seconds only make the edge ragged. */
const SMOOTHING_SECONDS = 6;
const MOST_POINTS = 480;

/** Who pressed when: blue above the middle, orange below, the goals marked. */
export function pressureChart(report: MatchReport): Uint8Array {
  const font = fontsFor([]);
  return drawChart(HEIGHT, {
    type: 'line',
    data: { datasets: [area(report.series, 'blue'), area(report.series, 'orange')] },
    options: {
      parsing: false,
      layout: { padding: { top: HEADER, left: 16, right: 16, bottom: 6 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: timeAxis(report.series, font),
        y: {
          min: -1,
          max: 1,
          border: { display: false },
          ticks: { display: false, stepSize: 1 },
          grid: { drawTicks: false, color: palette.faint },
        },
      },
    },
    plugins: [goalMarks(report.goals, font), sideLabels(report, font)],
  });
}

function area(series: MatchSeries, team: Team): ChartDataset<'line', { x: number; y: number }[]> {
  const sign = team === 'blue' ? 1 : -1;
  return {
    data: smoothed(series).map(({ x, y }) => ({ x, y: sign * Math.max(0, sign * y) })),
    borderColor: teamPaint[team],
    backgroundColor: fade(teamPaint[team], 0.45),
    borderWidth: 2.5,
    pointRadius: 0,
    fill: 'origin',
  };
}

/** A moving average, thinned to what the picture can show. */
function smoothed({ pressure = [], stepSeconds }: MatchSeries): { x: number; y: number }[] {
  const reach = Math.max(0, Math.round(SMOOTHING_SECONDS / stepSeconds / 2));
  const stride = Math.max(1, Math.ceil(pressure.length / MOST_POINTS));
  const points: { x: number; y: number }[] = [];
  for (let step = 0; step < pressure.length; step += stride) {
    const near = pressure.slice(Math.max(0, step - reach), step + reach + 1);
    const mean = near.reduce((sum, value) => sum + value, 0) / near.length;
    points.push({ x: step * stepSeconds, y: mean });
  }
  return points;
}

function sideLabels(report: MatchReport, font: string): Plugin<'line'> {
  return {
    id: 'sideLabels',
    afterDatasetsDraw(chart) {
      const { left, top, bottom } = chart.chartArea;
      const share = Math.round(pressureShare(report.series) * 100);
      const style = { font, size: fontSizes.text, weight: 600 } as const;
      const blue = { text: `Blue presses ${share} % of the time`, x: left + 6, y: top + 32 };
      haloText(chart, blue, { ...style, colour: teamPaint.blue });
      const orange = { text: `Orange presses ${100 - share} %`, x: left + 6, y: bottom - 16 };
      haloText(chart, orange, { ...style, colour: teamPaint.orange });
    },
  };
}
