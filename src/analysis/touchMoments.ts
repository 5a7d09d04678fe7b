import type { Plays } from './detect/plays.ts';
import { clockAt } from './matchClock.ts';
import { hundredths } from './measure/rounding.ts';
import type { TouchMoment } from './report.ts';
import type { Timeline } from './timeline/Timeline.ts';

export function touchMoments(timeline: Timeline, { touches }: Plays): TouchMoment[] {
  return touches.map(({ frame, player, impulse, ...touch }) => ({
    playerIndex: player,
    timeSeconds: hundredths(timeline.played[frame]!),
    clock: clockAt(timeline, frame),
    impulse: Math.round(impulse),
    strength: touch.strength,
    surface: touch.surface,
    isFirst: touch.isFirst,
    isAerial: touch.isAerial,
    kinds: touch.kinds,
  }));
}
