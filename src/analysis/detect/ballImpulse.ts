import { field, GRAVITY } from '../field.ts';
import type { Timeline } from '../timeline/Timeline.ts';

/** Smaller changes are the rounding of the recorded velocity. */
export const LEAST_IMPULSE = 20;
/** Ball centre within this of a surface may have bounced off it. */
const BOUNCE_REACH = 35;

/** What is left of the velocity's change after gravity; along a near surface's normal nothing counts. */
export function unexplainedImpulse(
  { ball, played }: Timeline,
  from: number,
  frame: number,
): number {
  const passed = played[frame]! - played[from]!;
  let x = ball.velocityX[frame]! - ball.velocityX[from]!;
  let y = ball.velocityY[frame]! - ball.velocityY[from]!;
  let z = ball.velocityZ[frame]! - ball.velocityZ[from]! + GRAVITY * passed;
  const reach = field.ballRadius + BOUNCE_REACH;
  const nearFloor = ball.z[frame]! < reach || ball.z[from]! < reach;
  const nearWall =
    nearFloor ||
    ball.z[frame]! > field.ceiling - reach ||
    Math.abs(ball.x[frame]!) > field.sideWall - reach ||
    Math.abs(ball.y[frame]!) > field.backWall - reach ||
    Math.abs(ball.x[frame]!) + Math.abs(ball.y[frame]!) > CORNER - reach;
  if (!nearWall) return freeImpulse({ x, y, z }, ball, from, passed);
  return bounceRemainder({ ball, from, frame }, { x, y, z }, nearFloor);
}

/** The ball's own slowing down, a share of its speed a second. */
const DRAG = 0.03;
/**
 * Bodies are sent up to two physics ticks early or late, which gravity shows as this much, uu/s.
 */
const TICK_SLACK = (2 * GRAVITY) / 120;

function freeImpulse(
  change: { x: number; y: number; z: number },
  ball: Timeline['ball'],
  from: number,
  passed: number,
): number {
  const kept = DRAG * passed;
  const x = change.x + ball.velocityX[from]! * kept;
  const y = change.y + ball.velocityY[from]! * kept;
  const z = change.z + ball.velocityZ[from]! * kept;
  return Math.hypot(x, y, Math.max(0, Math.abs(z) - TICK_SLACK));
}

/** |x| + |y| of the corner walls. */
const CORNER = 8064;
/** Share of the speed along a surface that friction and spin may take in a bounce. */
const FRICTION_SHARE = 0.35;

function bounceRemainder(
  { ball, from, frame }: { ball: Timeline['ball']; from: number; frame: number },
  change: { x: number; y: number; z: number },
  floor: boolean,
): number {
  const before = Math.hypot(ball.velocityX[from]!, ball.velocityY[from]!, ball.velocityZ[from]!);
  const after = Math.hypot(ball.velocityX[frame]!, ball.velocityY[frame]!, ball.velocityZ[frame]!);
  if (after > before * 1.02 + LEAST_IMPULSE) return Math.hypot(change.x, change.y, change.z);
  if (!floor) return 0;
  const along = Math.hypot(change.x, change.y);
  const falling = Math.abs(ball.velocityZ[from]!) * FRICTION_SHARE * 2;
  return Math.max(0, along - falling - before * 0.02);
}
