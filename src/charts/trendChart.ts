import type { Chart } from 'chart.js';
import { statisticText } from '../core/statisticText.ts';
import { drawPicture } from './drawPicture.ts';
import { fontsFor } from './fonts.ts';
import { haloText } from './haloText.ts';
import { fade, fontSizes, palette, resultPaint, WIDTH } from './palette.ts';
import type { Trend, TrendRow } from './trendFinding.ts';

const MARGIN = 24;
const HEADER = 108;
const ROW = 136;
/** The top of a row belongs to its label. */
const LABEL = 44;
const FOOTER = 42;

/**
 * A row per statistic, a dot per match in the colour of its result, and the means of the older and
 * the newer half as lines: what changed is what the two lines differ by.
 */
export function trendChart(trend: Trend): Uint8Array {
  const font = fontsFor([trend.title]);
  const height = HEADER + trend.rows.length * ROW + FOOTER;
  return drawPicture(height, (chart) => {
    drawHeading(chart, trend, font);
    for (const [index, row] of trend.rows.entries()) {
      const frame = { top: HEADER + index * ROW, font };
      drawRow(chart, { row, results: trend.results, ...frame });
    }
    const y = height - 16;
    const style = { font, size: fontSizes.small, colour: palette.muted } as const;
    haloText(chart, { text: 'older', x: MARGIN, y }, style);
    haloText(chart, { text: 'newer', x: WIDTH - MARGIN, y }, { ...style, align: 'right' });
  });
}

function drawHeading(chart: Chart, { title, results, rows }: Trend, font: string): void {
  const y = 44;
  const bold = { font, size: fontSizes.title, weight: 700, maxWidth: WIDTH - 2 * MARGIN } as const;
  haloText(chart, { text: title, x: MARGIN, y }, bold);
  const words = [
    { text: `● won ${results.filter((one) => one === 'win').length}`, colour: resultPaint.win },
    { text: `● lost ${results.filter((one) => one === 'loss').length}`, colour: resultPaint.loss },
    ...(rows.some(({ change }) => change)
      ? [{ text: 'lines: mean of each half', colour: palette.muted }]
      : []),
  ];
  let x = MARGIN;
  for (const { text, colour } of words) {
    haloText(chart, { text, x, y: 86 }, { font, size: fontSizes.small, weight: 600, colour });
    chart.ctx.font = `600 ${fontSizes.small}px ${font}`;
    x += chart.ctx.measureText(text).width + 32;
  }
}

type RowFrame = {
  readonly row: TrendRow;
  readonly results: Trend['results'];
  readonly top: number;
  readonly font: string;
};

function drawRow(chart: Chart, frame: RowFrame): void {
  const { row, top } = frame;
  const { ctx } = chart;
  ctx.fillStyle = palette.panel;
  ctx.beginPath();
  ctx.roundRect(MARGIN / 2, top, WIDTH - MARGIN, ROW - 14, 14);
  ctx.fill();
  drawLabel(chart, frame);
  const place = placing(row.values, top);
  if (!place) return;
  drawHalves(ctx, row, place);
  drawDots(ctx, frame, place);
}

function drawLabel(chart: Chart, { row, top, font }: RowFrame): void {
  const y = top + 36;
  haloText(chart, { text: row.label, x: MARGIN, y }, { font, size: fontSizes.text, weight: 600 });
  const text = changeText(row);
  const style = { font, size: fontSizes.small, align: 'right' } as const;
  const colour = row.change?.isClear ? palette.text : palette.muted;
  haloText(chart, { text, x: WIDTH - MARGIN, y }, { ...style, colour });
}

/** `1,402 → 1,478 uu/s ▲`; the arrow only where chance does not explain it. */
function changeText({ change, unit, values }: TrendRow): string {
  if (!change) {
    const newest = values.findLast((value) => value !== undefined);
    return newest === undefined ? 'not told by these matches' : statisticText(newest, unit);
  }
  const { before, after, isClear } = change;
  const arrow = isClear ? (after > before ? ' ▲' : ' ▼') : ' · no clear change';
  return `${statisticText(before, '')} → ${statisticText(after, unit)}${arrow}`;
}

type Place = { x(match: number): number; y(value: number): number };

/** Where a value is drawn: from the smallest to the largest of its row. */
function placing(values: TrendRow['values'], top: number): Place | undefined {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return undefined;
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const span = high - low || 1;
  const [bottom, height] = [top + ROW - 30, ROW - LABEL - 40];
  const step = (WIDTH - 4 * MARGIN) / Math.max(1, values.length - 1);
  return {
    x: (match) => 2 * MARGIN + match * step,
    y: (value) => bottom - ((value - low) / span) * height,
  };
}

function drawDots(ctx: Chart['ctx'], { row, results }: RowFrame, place: Place): void {
  const dots = row.values.flatMap((value, match) =>
    value === undefined ? [] : [{ x: place.x(match), y: place.y(value), result: results[match] }],
  );
  ctx.strokeStyle = fade(palette.muted, 0.45);
  ctx.lineWidth = 2;
  ctx.beginPath();
  for (const { x, y } of dots) ctx.lineTo(x, y);
  ctx.stroke();
  for (const { x, y, result } of dots) {
    ctx.fillStyle = result ? resultPaint[result] : palette.muted;
    ctx.strokeStyle = palette.panel;
    ctx.lineWidth = 3;
    ctx.beginPath();
    ctx.arc(x, y, 9, 0, 2 * Math.PI);
    ctx.fill();
    ctx.stroke();
  }
}

function drawHalves(ctx: Chart['ctx'], { values, change }: TrendRow, place: Place): void {
  if (!change) return;
  const middle = Math.floor(values.length / 2) - 0.5;
  const halves = [
    { from: 0, to: middle - 0.15, mean: change.before },
    { from: middle + 0.15, to: values.length - 1, mean: change.after },
  ];
  ctx.strokeStyle = change.isClear ? palette.text : palette.faint;
  ctx.lineWidth = 6;
  ctx.lineCap = 'round';
  for (const { from, to, mean } of halves) {
    ctx.beginPath();
    ctx.moveTo(place.x(from), place.y(mean));
    ctx.lineTo(place.x(to), place.y(mean));
    ctx.stroke();
  }
}
