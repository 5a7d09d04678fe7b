import { confidenceOf } from './decisionConfidence.ts';
import type { Plays } from './detect/plays.ts';
import { clockAt } from './matchClock.ts';
import { hundredths } from './measure/rounding.ts';
import type { DecisionKind, MatchMoment } from './report.ts';
import type { Timeline } from './timeline/Timeline.ts';

type Decision = {
  readonly kind: DecisionKind;
  readonly frame: number;
  readonly player: number;
  readonly other?: number;
};

export function decisionMoments(timeline: Timeline, plays: Plays): MatchMoment[] {
  return decisionsOf(plays).map(({ kind, frame, player, other }) => ({
    kind,
    playerIndex: player,
    ...(other === undefined ? {} : { otherIndex: other }),
    timeSeconds: hundredths(timeline.played[frame]!),
    clock: clockAt(timeline, frame),
    ...confidenceOf(kind),
  }));
}

function decisionsOf({ whiffs, beaten }: Plays): Decision[] {
  return [
    ...whiffs.map(({ frame, player }) => ({ kind: 'whiff' as const, frame, player })),
    ...beaten.map(({ frame, player, winner }) => ({
      kind: 'beaten-to-ball' as const,
      frame,
      player,
      other: winner,
    })),
  ];
}
