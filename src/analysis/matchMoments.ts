import { detectKickoffs } from './detect/kickoffs.ts';
import type { Touch } from './detect/touches.ts';
import { clockAt } from './matchClock.ts';
import { hundredths } from './measure/rounding.ts';
import type { MatchMoment } from './report.ts';
import type { Timeline } from './timeline/Timeline.ts';

/** What is worth looking at again, in the order of the match. */
export function matchMoments(
  timeline: Timeline,
  touches: readonly Touch[],
  decisions: readonly MatchMoment[],
): MatchMoment[] {
  const at = (frame: number): Pick<MatchMoment, 'timeSeconds' | 'clock'> => ({
    timeSeconds: hundredths(timeline.played[frame]!),
    clock: clockAt(timeline, frame),
  });
  const kickoffs = detectKickoffs(timeline, touches).map(({ frame, player, wonBy }) => ({
    kind: 'kickoff' as const,
    playerIndex: player,
    ...at(frame),
    ...(wonBy === undefined ? {} : { wonBy }),
  }));
  const demolitions = timeline.demolitions.map(({ frame, attacker, victim }) => ({
    kind: 'demolition' as const,
    playerIndex: attacker,
    victimIndex: victim,
    ...at(frame),
  }));
  return [...kickoffs, ...demolitions, ...decisions].toSorted(
    (a, b) => a.timeSeconds - b.timeSeconds,
  );
}
