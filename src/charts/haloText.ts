import type { Chart } from 'chart.js';
import { lettersOf } from '../core/cleanName.ts';
import { palette } from './palette.ts';

export type TextStyle = {
  readonly font: string;
  readonly size: number;
  readonly weight?: number;
  readonly colour?: string;
  readonly align?: 'left' | 'right' | 'center';
  /** Longer text is cut to this many pixels. */
  readonly maxWidth?: number;
};

/** Text on its baseline with a dark rim, readable over lines and areas. */
export function haloText(
  { ctx }: Pick<Chart, 'ctx'>,
  { text, x, y }: { readonly text: string; readonly x: number; readonly y: number },
  style: TextStyle,
): void {
  ctx.save();
  ctx.font = `${style.weight ?? 400} ${style.size}px ${style.font}`;
  ctx.textAlign = style.align ?? 'left';
  ctx.textBaseline = 'alphabetic';
  ctx.lineJoin = 'round';
  ctx.lineWidth = 7;
  ctx.strokeStyle = palette.background;
  const shown = shortened(ctx, text, style.maxWidth ?? Infinity);
  ctx.strokeText(shown, x, y);
  ctx.fillStyle = style.colour ?? palette.text;
  ctx.fillText(shown, x, y);
  ctx.restore();
}

function shortened(ctx: Chart['ctx'], text: string, maxWidth: number): string {
  if (ctx.measureText(text).width <= maxWidth) return text;
  const letters = lettersOf(text);
  while (letters.length > 1 && ctx.measureText(`${letters.join('')}…`).width > maxWidth) {
    letters.pop();
  }
  return `${letters.join('')}…`;
}
