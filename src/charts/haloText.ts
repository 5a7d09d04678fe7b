import type { Chart } from 'chart.js';
import { palette } from './palette.ts';

export type TextStyle = {
  readonly font: string;
  readonly size: number;
  readonly weight?: number;
  readonly colour?: string;
  readonly align?: 'left' | 'right' | 'center';
  readonly halo?: string;
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
  ctx.strokeStyle = style.halo ?? palette.background;
  ctx.strokeText(text, x, y);
  ctx.fillStyle = style.colour ?? palette.text;
  ctx.fillText(text, x, y);
  ctx.restore();
}
