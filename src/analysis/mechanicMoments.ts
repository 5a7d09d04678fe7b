import { detectMechanics, type Mechanic, type MatchStory } from './detect/mechanics/index.ts';
import { confidenceOf } from './detectors.ts';
import { clockAt } from './matchClock.ts';
import { hundredths } from './measure/rounding.ts';
import type { MatchMoment } from './report.ts';

/** A report is stored and sent: of what a player does all the time a few are enough to look at. */
const MOST_PER_KIND_AND_PLAYER = 4;

export function mechanicMoments(story: MatchStory): MatchMoment[] {
  const shown = new Map<string, number>();
  return detectMechanics(story)
    .filter(({ kind, player }) => {
      const key = `${kind} ${player}`;
      shown.set(key, (shown.get(key) ?? 0) + 1);
      return shown.get(key)! <= MOST_PER_KIND_AND_PLAYER;
    })
    .map((mechanic) => momentOf(mechanic, story));
}

function momentOf(
  { kind, player, frame, variant, victim }: Mechanic,
  { timeline }: MatchStory,
): MatchMoment {
  return {
    kind,
    playerIndex: player,
    timeSeconds: hundredths(timeline.played[frame]!),
    clock: clockAt(timeline, frame),
    confidence: confidenceOf(kind),
    ...(variant === undefined ? {} : { variant }),
    ...(victim === undefined ? {} : { victimIndex: victim }),
  };
}
