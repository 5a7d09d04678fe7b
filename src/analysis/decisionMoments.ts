import type { Decisions } from './detect/decisions/decisions.ts';
import { confidenceOf } from './detectors.ts';
import { clockAt } from './matchClock.ts';
import { hundredths } from './measure/rounding.ts';
import type { MatchMoment } from './report.ts';
import type { Timeline } from './timeline/Timeline.ts';

export function decisionMoments(timeline: Timeline, { moments }: Decisions): MatchMoment[] {
  return moments.map(({ kind, frame, player, other, attackers, defenders }) => ({
    kind,
    playerIndex: player,
    ...(other === undefined ? {} : { otherIndex: other }),
    ...(attackers === undefined || defenders === undefined ? {} : { attackers, defenders }),
    timeSeconds: hundredths(timeline.played[frame]!),
    clock: clockAt(timeline, frame),
    confidence: confidenceOf(kind),
  }));
}
