import { field, GRAVITY } from '../field.ts';
import { presence } from '../timeline/BodyTrack.ts';
import { phases, type Timeline } from '../timeline/Timeline.ts';
import { gapToBall } from './approach.ts';

export type Touch = {
  readonly frame: number;
  /** Index into the timeline's players. */
  readonly player: number;
  /** Change of the ball's velocity that nothing else explains, uu/s. */
  readonly impulse: number;
  readonly ballSpeedBefore: number;
  readonly ballSpeedAfter: number;
  readonly airborne: boolean;
};

/** Smaller changes are the rounding of the recorded velocity. */
const LEAST_IMPULSE = 20;
/** Gap between ball and car box at the recorded positions that can still be a touch, uu. */
const MOST_GAP = 60;
/** A car reaches further when the game told us that its team touched. */
const MOST_TOLD_GAP = 250;
/** Both sides touch when the second car is this near too, uu: within the error of a position. */
const BOTH_GAP = 25;
/** Ball centre within this of a surface may have bounced off it. */
const BOUNCE_REACH = 35;
/** Contacts of one player closer than this are one touch. */
const SAME_TOUCH_SECONDS = 0.2;
/** Below this a car on its wheels stands on the ground, uu. */
const WHEELS_Z = 40;

/** Finds who touched the ball: its velocity changed without gravity or a bounce, and a car was there. */
export function detectTouches(timeline: Timeline): Touch[] {
  const { ball, phase, played, frames } = timeline;
  const told = new Map(timeline.touchChanges.map(({ frame, team }) => [frame, team]));
  const touches: Touch[] = [];
  let before = -1;
  for (let frame = 0; frame < frames; frame++) {
    if (ball.presence[frame] !== presence.sent) continue;
    const from = before;
    before = frame;
    if (from === -1 || ball.life[from] !== ball.life[frame]) continue;
    if (phase[frame] === phases.scored && phase[from] === phases.scored) continue;
    const team = told.get(frame);
    const impulse = unexplainedImpulse(timeline, from, frame);
    if (team === undefined && impulse < LEAST_IMPULSE) continue;
    for (const player of touchingCars(timeline, { from, frame, team })) {
      const last = touches.findLast((touch) => touch.player === player);
      const passed = played[frame]! - (last ? played[last.frame]! : -Infinity);
      if (passed < SAME_TOUCH_SECONDS) continue;
      touches.push(touchOf(timeline, { from, frame, player, impulse }));
    }
  }
  return touches;
}

type Contact = { from: number; frame: number; player: number; impulse: number };

function touchOf({ ball, players }: Timeline, contact: Contact): Touch {
  const { from, frame, player, impulse } = contact;
  const speed = (at: number): number =>
    Math.hypot(ball.velocityX[at]!, ball.velocityY[at]!, ball.velocityZ[at]!);
  return {
    frame,
    player,
    impulse,
    ballSpeedBefore: speed(from),
    ballSpeedAfter: speed(frame),
    airborne: players[player]!.z[frame]! > WHEELS_Z,
  };
}

/** What is left of the velocity's change after gravity; along a near surface's normal nothing counts. */
function unexplainedImpulse({ ball, played }: Timeline, from: number, frame: number): number {
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

type Step = { readonly from: number; readonly frame: number; readonly team: 0 | 1 | undefined };

/**
 * The car whose box is nearest to the ball at either end of the step, if near enough, and in a 50-50
 * the nearest of the other side as well.
 */
function touchingCars(timeline: Timeline, { from, frame, team }: Step): number[] {
  const best = [-1, -1];
  const gaps = [Infinity, Infinity];
  timeline.players.forEach((player, index) => {
    const gap = Math.min(gapToBall(timeline, player, frame), gapToBall(timeline, player, from));
    const side = player.team === 'blue' ? 0 : 1;
    if (gap >= gaps[side]!) return;
    best[side] = index;
    gaps[side] = gap;
  });
  const first = team ?? (gaps[0]! <= gaps[1]! ? 0 : 1);
  const reach = team === undefined ? MOST_GAP : MOST_TOLD_GAP;
  if (gaps[first]! >= reach) return [];
  const other = 1 - first;
  return gaps[other]! < BOTH_GAP ? [best[first]!, best[other]!] : [best[first]!];
}
