import { presence } from '../timeline/BodyTrack.ts';
import { phases, type Timeline } from '../timeline/Timeline.ts';

export type BallTimes = { possession: [number, number]; inSide: [number, number] };

/** Per team (0 blue, 1 orange): seconds since its last touch was the ball's last, and in its half. */
export function measureBall(timeline: Timeline): BallTimes {
  const { ball, touchTeam, phase, step } = timeline;
  const times: BallTimes = { possession: [0, 0], inSide: [0, 0] };
  for (let frame = 1; frame < timeline.frames; frame++) {
    const passed = step[frame]!;
    if (passed === 0) continue;
    const team = touchTeam[frame - 1]!;
    if (team !== -1 && phase[frame - 1] === phases.live) times.possession[team as 0 | 1] += passed;
    if (ball.presence[frame] === presence.absent) continue;
    const y = ball.y[frame]!;
    if (y < 0) times.inSide[0] += passed;
    if (y > 0) times.inSide[1] += passed;
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
