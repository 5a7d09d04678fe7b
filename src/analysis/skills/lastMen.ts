import { isGoalSide, playFrames } from '../detect/decisions/firstMen.ts';
import { attackSign } from '../field.ts';
import { presence } from '../timeline/BodyTrack.ts';
import type { PlayerTrack } from '../timeline/PlayerTrack.ts';
import type { Timeline } from '../timeline/Timeline.ts';

/** What a player did while furthest back of the own team: shares of that time, 0 to 1. */
export type LastMan = {
  /** Between ball and goal. */
  readonly isSafe: number;
  /** So far back that a pass over the others still finds them in front of it. */
  readonly covers: number;
};

/** How far behind the ball the last man covers the goal, uu. */
const COVER = 1000;
/** Who stands in front of the own goal covers it wherever the ball is, uu. */
const OWN_GOAL_Y = 4000;
/** Less of it says nothing, in tenths of a second. */
const LEAST_FRAMES = 100;

/** Per player; undefined without mates, and for who was hardly ever last. */
export function lastMen(timeline: Timeline): (LastMan | undefined)[] {
  const picks = playFrames(timeline);
  return timeline.players.map((car) => lastManOf(timeline, car, picks));
}

function lastManOf(timeline: Timeline, car: PlayerTrack, picks: Int32Array): LastMan | undefined {
  const mates = timeline.players.filter((mate) => mate !== car && mate.team === car.team);
  if (mates.length === 0) return undefined;
  const sign = attackSign(car.team);
  let last = 0;
  let safe = 0;
  let covered = 0;
  for (const frame of picks) {
    if (car.presence[frame] === presence.absent) continue;
    const y = car.y[frame]! * sign;
    if (!mates.every((mate) => isFurtherForward(mate, frame, { y, sign }))) continue;
    last++;
    if (isGoalSide(timeline, car, frame)) safe++;
    if (timeline.ball.y[frame]! * sign - y > COVER || y < -OWN_GOAL_Y) covered++;
  }
  return last < LEAST_FRAMES ? undefined : { isSafe: safe / last, covers: covered / last };
}

function isFurtherForward(
  mate: PlayerTrack,
  frame: number,
  { y, sign }: { readonly y: number; readonly sign: 1 | -1 },
): boolean {
  return mate.presence[frame] === presence.absent || mate.y[frame]! * sign >= y;
}
