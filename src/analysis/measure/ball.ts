import { presence } from '../timeline/BodyTrack.ts';
import { phases, type Timeline } from '../timeline/Timeline.ts';

export type BallTimes = { possession: [number, number]; inSide: [number, number] };

/** Per team (0 blue, 1 orange): seconds of possession, and of the ball in its half. */
export function measureBall(timeline: Timeline, clock: Float64Array): BallTimes {
  return { possession: possessionTimes(timeline, clock), inSide: sideTimes(timeline, clock) };
}

/**
 * From one team's touch to the other's, with the same ball. What follows the last change before a
 * goal belongs to nobody: Ballchasing only counts possession that the other team ended.
 */
function possessionTimes({ touchChanges }: Timeline, clock: Float64Array): [number, number] {
  const times: [number, number] = [0, 0];
  for (let index = 1; index < touchChanges.length; index++) {
    const from = touchChanges[index - 1]!;
    const to = touchChanges[index]!;
    if (from.ball === to.ball) times[from.team] += clock[to.frame]! - clock[from.frame]!;
  }
  return times;
}

/** Where the ball is each time it is sent, until it explodes. On the middle line it is nowhere. */
function sideTimes({ ball, explosions }: Timeline, clock: Float64Array): [number, number] {
  const times: [number, number] = [0, 0];
  let last = -1;
  let nextExplosion = 0;
  let exploded = -1;
  for (let frame = 0; frame < clock.length; frame++) {
    while ((explosions[nextExplosion]?.frame ?? Infinity) < frame) {
      exploded = ball.life[explosions[nextExplosion]!.frame]!;
      nextExplosion++;
    }
    if (ball.presence[frame] !== presence.sent) continue;
    const sameBall = last !== -1 && ball.life[last] === ball.life[frame];
    const passed = sameBall && ball.life[frame] !== exploded ? clock[frame]! - clock[last]! : 0;
    last = frame;
    const y = ball.y[frame]!;
    if (y < 0) times[0] += passed;
    if (y > 0) times[1] += passed;
  }
  return times;
}

/** Seconds outside the countdown's 3, 2, 1: the denominator of Ballchasing's rates and most shares. */
export function activeSeconds({ phase, step }: Timeline): number {
  let total = 0;
  for (let frame = 1; frame < step.length; frame++) {
    if (phase[frame - 1] !== phases.countdown) total += step[frame]!;
  }
  return total;
}
