import { field } from '../field.ts';
import { presence } from '../timeline/BodyTrack.ts';
import { phases, type Timeline } from '../timeline/Timeline.ts';
import { hundredths } from './rounding.ts';

/** Nobody presses while the ball is this near to the middle line, uu: a fifth of a half. */
const MIDDLE_Y = field.backWall / 5;
/** The team whose goal is near has the ball: it is about to get out. */
const HELD_BY_DEFENDERS = 0.4;

/**
 * Who presses where, frame by frame asked for: how deep the ball is in a half, less while the
 * defenders touched it last. Blue attacks towards +y, so its pressure is positive.
 */
export function pressureColumn(timeline: Timeline, frames: readonly number[]): number[] {
  const { ball, phase, touchTeam } = timeline;
  return frames.map((frame) => {
    const playing = phase[frame] === phases.live || phase[frame] === phases.none;
    if (!playing || ball.presence[frame] === presence.absent) return 0;
    const y = ball.y[frame]!;
    const depth = Math.min(1, (Math.abs(y) - MIDDLE_Y) / (field.backWall - MIDDLE_Y));
    if (depth <= 0) return 0;
    const defender = y > 0 ? 1 : 0;
    const weight = touchTeam[frame] === defender ? HELD_BY_DEFENDERS : 1;
    return hundredths(Math.sign(y) * depth * weight);
  });
}
