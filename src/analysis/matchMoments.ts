import { kickoffRuns, type KickoffRun } from './detect/kickoffRuns.ts';
import { detectKickoffs } from './detect/kickoffs.ts';
import { tellStory } from './detect/mechanics/index.ts';
import type { Touch } from './detect/touches.ts';
import { confidenceOf, isProven } from './detectors.ts';
import { clockAt } from './matchClock.ts';
import { mechanicMoments } from './mechanicMoments.ts';
import { hundredths } from './measure/rounding.ts';
import type { KickoffRunMoment, MatchMoment, MatchReport } from './report.ts';
import type { Timeline } from './timeline/Timeline.ts';

/**
 * What is worth looking at again, in the order of the match. Advice reads `moments`: what unproven
 * detectors found lies apart, so that nobody can quote it by mistake.
 */
export function matchMoments(
  timeline: Timeline,
  touches: readonly Touch[],
  decisions: readonly MatchMoment[],
): Required<Pick<MatchReport, 'moments' | 'experiments'>> {
  const all = allMoments(timeline, touches, decisions);
  return {
    moments: all.filter(({ kind }) => isProven(kind)),
    experiments: all.filter(({ kind }) => !isProven(kind)),
  };
}

function allMoments(
  timeline: Timeline,
  touches: readonly Touch[],
  decisions: readonly MatchMoment[],
): MatchMoment[] {
  const story = tellStory(timeline, touches);
  const at = (frame: number): Pick<MatchMoment, 'timeSeconds' | 'clock'> => ({
    timeSeconds: hundredths(timeline.played[frame]!),
    clock: clockAt(timeline, frame),
  });
  const kickoffs = detectKickoffs(timeline, touches).map(({ frame, player, wonBy }) => ({
    kind: 'kickoff' as const,
    playerIndex: player,
    ...at(frame),
    confidence: confidenceOf('kickoff'),
    ...(wonBy === undefined ? {} : { wonBy }),
    runs: kickoffRuns(story, frame).map(runMoment),
  }));
  const demolitions = timeline.demolitions.map(({ frame, attacker, victim }) => ({
    kind: 'demolition' as const,
    playerIndex: attacker,
    victimIndex: victim,
    ...at(frame),
    confidence: confidenceOf('demolition'),
  }));
  return [...kickoffs, ...demolitions, ...decisions, ...mechanicMoments(story)].toSorted(
    (a, b) => a.timeSeconds - b.timeSeconds,
  );
}

function runMoment({ player, secondsToBall, ...run }: KickoffRun): KickoffRunMoment {
  return {
    playerIndex: player,
    ...run,
    ...(secondsToBall === undefined ? {} : { secondsToBall: hundredths(secondsToBall) }),
  };
}
