import type { Chart } from 'chart.js';
import type { ComparedStatistic } from '../coaching/compare/comparison.ts';
import { statisticText } from '../core/statisticText.ts';
import { shownRows, type Comparison } from './comparisonFinding.ts';
import { drawPicture } from './drawPicture.ts';
import { fontsFor } from './fonts.ts';
import { haloText } from './haloText.ts';
import { fade, fontSizes, palette, WIDTH } from './palette.ts';

const MARGIN = 24;
const HEADER = 118;
const ROW = 96;
const FOOTER = 46;
const MIDDLE = WIDTH / 2;
/** Deviations of a match from the middle to the edge; what lies beyond is drawn at the edge. */
const REACH = 2;
const sidePaint = { first: '#8f7bff', second: '#35d0ba' } as const;

/**
 * A row per statistic: a dot left of the middle where the first side has more, right of it where
 * the second has, and the range that it may lie in. A range over the middle says nothing, and is
 * drawn faint.
 */
export function comparisonChart(comparison: Comparison): Uint8Array {
  const font = fontsFor([comparison.title, comparison.first.name, comparison.second.name]);
  const rows = shownRows(comparison);
  const height = HEADER + rows.length * ROW + FOOTER;
  return drawPicture(height, (chart) => {
    drawHeading(chart, comparison, font);
    for (const [index, row] of rows.entries()) {
      drawRow(chart, { row, font, top: HEADER + index * ROW });
    }
    const text = 'dot: how far apart · bar: where it lies 19 times of 20 · faint: may be chance';
    const style = { font, size: 21, colour: palette.muted, align: 'center' } as const;
    haloText(chart, { text, x: MIDDLE, y: height - 16 }, style);
  });
}

function drawHeading(chart: Chart, { title, first, second }: Comparison, font: string): void {
  const bold = { font, size: fontSizes.title, weight: 700, maxWidth: WIDTH - 2 * MARGIN } as const;
  haloText(chart, { text: title, x: MARGIN, y: 44 }, bold);
  const side = { font, size: fontSizes.text, weight: 600, maxWidth: MIDDLE - 2 * MARGIN } as const;
  const left = { text: `◀ ${first.name}`, x: MARGIN, y: 96 };
  haloText(chart, left, { ...side, colour: sidePaint.first });
  const right = { text: `${second.name} ▶`, x: WIDTH - MARGIN, y: 96 };
  haloText(chart, right, { ...side, colour: sidePaint.second, align: 'right' });
}

type RowFrame = { readonly row: ComparedStatistic; readonly top: number; readonly font: string };

function drawRow(chart: Chart, { row, top, font }: RowFrame): void {
  const { ctx } = chart;
  const { effect, unit, label } = row;
  ctx.fillStyle = palette.panel;
  ctx.beginPath();
  ctx.roundRect(MARGIN / 2, top, WIDTH - MARGIN, ROW - 10, 14);
  ctx.fill();
  const y = top + 36;
  const name = label.charAt(0).toUpperCase() + label.slice(1);
  const middle = { font, size: fontSizes.text, weight: 600, align: 'center' } as const;
  haloText(chart, { text: name, x: MIDDLE, y }, { ...middle, maxWidth: 560 });
  const value = { font, size: fontSizes.text, weight: 600 } as const;
  const left = { text: statisticText(effect.inFirst, unit), x: MARGIN + 6, y };
  haloText(chart, left, { ...value, colour: sidePaint.first });
  const right = { text: statisticText(effect.inSecond, unit), x: WIDTH - MARGIN - 6, y };
  haloText(chart, right, { ...value, colour: sidePaint.second, align: 'right' });
  drawRange(ctx, row, top + 64);
}

function drawRange(ctx: Chart['ctx'], { effect, isClear }: ComparedStatistic, y: number): void {
  const colour = effect.g > 0 ? sidePaint.first : sidePaint.second;
  ctx.strokeStyle = palette.faint;
  ctx.lineWidth = 2;
  line(ctx, { x: MARGIN + 6, y }, { x: WIDTH - MARGIN - 6, y });
  line(ctx, { x: MIDDLE, y: y - 12 }, { x: MIDDLE, y: y + 12 });
  ctx.strokeStyle = isClear ? colour : fade(colour, 0.35);
  ctx.lineCap = 'round';
  ctx.lineWidth = 8;
  line(ctx, { x: placeOf(effect.low), y }, { x: placeOf(effect.high), y });
  ctx.fillStyle = isClear ? palette.text : palette.muted;
  ctx.beginPath();
  ctx.arc(placeOf(effect.g), y, isClear ? 11 : 8, 0, 2 * Math.PI);
  ctx.fill();
}

type Point = { readonly x: number; readonly y: number };

function line(ctx: Chart['ctx'], from: Point, to: Point): void {
  ctx.beginPath();
  ctx.moveTo(from.x, from.y);
  ctx.lineTo(to.x, to.y);
  ctx.stroke();
}

function placeOf(deviations: number): number {
  const held = Math.max(-REACH, Math.min(REACH, deviations));
  return MIDDLE - (held / REACH) * (MIDDLE - 2 * MARGIN);
}
