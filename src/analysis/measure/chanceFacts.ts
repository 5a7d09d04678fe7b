import { attackSign, field } from '../field.ts';
import { presence } from '../timeline/BodyTrack.ts';
import type { PlayerTrack } from '../timeline/PlayerTrack.ts';
import type { Timeline } from '../timeline/Timeline.ts';
import type { Touch } from '../detect/touches.ts';

/** What a goal's chance is judged by; y counts towards the goal that is attacked. */
export type ChanceFacts = {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** From the ball to the middle of the goal line, uu. */
  readonly distance: number;
  /** How wide the goal looks from the ball, radians. */
  readonly opening: number;
  /** Of the ball after the touch, uu/s. */
  readonly speed: number;
  /** Opponents nearer to their goal line than the ball, and within reach of its way. */
  readonly defenders: number;
  /** Seconds until the ball reaches the goal at this speed. */
  readonly flight: number;
};

/** The velocity is settled a moment after the first update of a touch. */
const SETTLED_FRAMES = 2;
/** How far beside the ball's way to the posts a defender still counts, uu. */
const REACH = 500;

export function chanceFacts(timeline: Timeline, { frame, player }: Touch): ChanceFacts {
  const { ball, players, frames } = timeline;
  const { team } = players[player]!;
  const sign = attackSign(team);
  const after = Math.min(frame + SETTLED_FRAMES, frames - 1);
  const at = ball.life[after] === ball.life[frame] ? after : frame;
  const x = -ball.x[frame]! * sign;
  const y = ball.y[frame]! * sign;
  const along = Math.max(100, field.backWall - y);
  const speed = Math.hypot(ball.velocityX[at]!, ball.velocityY[at]!, ball.velocityZ[at]!);
  const distance = Math.hypot(x, along);
  const opponents = players.filter((one) => one.team !== team);
  return {
    x,
    y,
    z: ball.z[frame]!,
    distance,
    opening:
      Math.atan2(field.goalHalfWidth - x, along) + Math.atan2(field.goalHalfWidth + x, along),
    speed,
    defenders: opponents.filter((one) => isBetween(one, frame, { x, y, sign })).length,
    flight: distance / Math.max(speed, 300),
  };
}

function isBetween(
  car: PlayerTrack,
  frame: number,
  { x, y, sign }: { readonly x: number; readonly y: number; readonly sign: 1 | -1 },
): boolean {
  if (car.presence[frame] === presence.absent) return false;
  const carX = -car.x[frame]! * sign;
  const carY = car.y[frame]! * sign;
  if (carY <= y) return false;
  const share = Math.min(1, (carY - y) / Math.max(100, field.backWall - y));
  const left = x + (-field.goalHalfWidth - x) * share - REACH;
  const right = x + (field.goalHalfWidth - x) * share + REACH;
  return carX > left && carX < right;
}
