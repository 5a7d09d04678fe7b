import type { Chart } from 'chart.js';
import { fade, palette } from './palette.ts';

/** Half sizes of the standard pitch and its goals, in unreal units. */
export const HALF_WIDTH = 4096;
export const HALF_LENGTH = 5120;
const CORNER = 1152;
const GOAL_HALF_WIDTH = 893;
const GOAL_DEPTH = 880;
const CENTRE_RADIUS = 1000;

/** A place on a picture: where the field's middle is and how many pixels an unreal unit takes. */
export type PitchFrame = { readonly x: number; readonly y: number; readonly scale: number };

type Context = Chart['ctx'];

/** The pitch that attacks upwards: both goals, the corners, the halfway line and the centre circle. */
export function drawPitch(ctx: Context, frame: PitchFrame): void {
  ctx.save();
  pitchPath(ctx, frame);
  ctx.fillStyle = palette.panel;
  ctx.fill();
  ctx.restore();
}

/** Lines over whatever was painted on the pitch. */
export function drawPitchLines(ctx: Context, frame: PitchFrame): void {
  const at = (x: number, y: number): [number, number] => toPixels(frame, x, y);
  ctx.save();
  ctx.strokeStyle = fade(palette.muted, 0.75);
  ctx.lineWidth = 2.5;
  pitchPath(ctx, frame);
  ctx.stroke();
  ctx.beginPath();
  ctx.moveTo(...at(-HALF_WIDTH, 0));
  ctx.lineTo(...at(HALF_WIDTH, 0));
  ctx.stroke();
  ctx.beginPath();
  ctx.arc(frame.x, frame.y, CENTRE_RADIUS * frame.scale, 0, 2 * Math.PI);
  ctx.stroke();
  for (const end of [-1, 1]) {
    ctx.beginPath();
    ctx.moveTo(...at(-GOAL_HALF_WIDTH, end * HALF_LENGTH));
    ctx.lineTo(...at(-GOAL_HALF_WIDTH, end * (HALF_LENGTH + GOAL_DEPTH)));
    ctx.lineTo(...at(GOAL_HALF_WIDTH, end * (HALF_LENGTH + GOAL_DEPTH)));
    ctx.lineTo(...at(GOAL_HALF_WIDTH, end * HALF_LENGTH));
    ctx.stroke();
  }
  ctx.restore();
}

/** Field coordinates, +y the goal attacked, as pixels with that goal on top. */
export function toPixels(
  { x, y, scale }: PitchFrame,
  fieldX: number,
  fieldY: number,
): [number, number] {
  return [x + fieldX * scale, y - fieldY * scale];
}

/** Walls meet in cut corners. */
export function pitchPath(ctx: Context, frame: PitchFrame): void {
  const corners: readonly (readonly [number, number])[] = [
    [-HALF_WIDTH + CORNER, HALF_LENGTH],
    [HALF_WIDTH - CORNER, HALF_LENGTH],
    [HALF_WIDTH, HALF_LENGTH - CORNER],
    [HALF_WIDTH, -HALF_LENGTH + CORNER],
    [HALF_WIDTH - CORNER, -HALF_LENGTH],
    [-HALF_WIDTH + CORNER, -HALF_LENGTH],
    [-HALF_WIDTH, -HALF_LENGTH + CORNER],
    [-HALF_WIDTH, HALF_LENGTH - CORNER],
  ];
  ctx.beginPath();
  for (const [x, y] of corners) ctx.lineTo(...toPixels(frame, x, y));
  ctx.closePath();
}

/** Width and height of a whole pitch with its goals, in unreal units. */
export const PITCH_WIDTH = 2 * HALF_WIDTH;
export const PITCH_HEIGHT = 2 * (HALF_LENGTH + GOAL_DEPTH);
