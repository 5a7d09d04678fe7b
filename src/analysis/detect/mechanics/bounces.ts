import { field } from '../../field.ts';
import { presence } from '../../timeline/BodyTrack.ts';
import type { Timeline } from '../../timeline/Timeline.ts';

/** The ball came off the floor; `speed` is how fast it fell, uu/s. */
export type Bounce = { readonly frame: number; readonly speed: number };

/** A slower ball rolls or hops: nobody calls what follows a volley. */
const LEAST_FALL = 450;
/** The ball bounces between two bodies sent: by then it is this far up at most, uu. */
const REACH = 160;

/** Two bodies sent lie up to 80 ms apart, in which a ball at 3000 uu/s makes this way, uu. */
const BACKBOARD_REACH = 240;
/** Lower the ball is in front of the goal or meets the posts, uu. */
const LEAST_BACKBOARD_Z = 500;

export function floorBounces({ ball, frames }: Timeline): Bounce[] {
  const bounces: Bounce[] = [];
  let before = -1;
  for (let frame = 0; frame < frames; frame++) {
    if (ball.presence[frame] !== presence.sent) continue;
    const from = before;
    before = frame;
    if (from === -1 || ball.life[from] !== ball.life[frame]) continue;
    const fall = -ball.velocityZ[from]!;
    if (fall < LEAST_FALL || ball.velocityZ[frame]! <= 0) continue;
    if (ball.z[frame]! < field.ballRadius + REACH) bounces.push({ frame, speed: fall });
  }
  return bounces;
}

/** The ball met the wall above a goal between two frames and turned around; -1 when it did not. */
export function backboardBounce(
  { ball }: Timeline,
  { from, to }: { readonly from: number; readonly to: number },
  sign: 1 | -1,
): number {
  for (let frame = from + 1; frame <= to; frame++) {
    const turned = ball.velocityY[frame - 1]! * sign > 0 && ball.velocityY[frame]! * sign < 0;
    const atWall = ball.y[frame]! * sign > field.backWall - field.ballRadius - BACKBOARD_REACH;
    if (turned && atWall && ball.z[frame]! > LEAST_BACKBOARD_Z) return frame;
  }
  return -1;
}
