import type { Coverage } from '../../coverage.ts';
import { gaugeOf } from '../../measure/boost.ts';
import type { DecisionKind } from '../../report.ts';
import type { Timeline } from '../../timeline/Timeline.ts';
import type { Plays } from '../plays.ts';
import { detectCaughtUpField } from './caughtUpField.ts';
import { playFrames } from './firstMen.ts';
import { detectHandovers, type Handover } from './handovers.ts';
import { detectLandings, type Landing } from './landings.ts';
import { detectRushes } from './rushes.ts';
import { detectStarved } from './starved.ts';
import { detectCutRotations, detectDoubleCommits } from './teamMistakes.ts';

export type Decision = {
  readonly kind: DecisionKind;
  readonly frame: number;
  readonly player: number;
  readonly other?: number;
  /** Numbers of a rush. */
  readonly attackers?: number;
  readonly defenders?: number;
};

export type Decisions = {
  /** In the order of the match. */
  readonly moments: readonly Decision[];
  readonly handovers: readonly Handover[];
  /** Per player. */
  readonly landings: readonly (readonly Landing[])[];
  /** Boost 0 to 100 per player and frame; empty where it is not known. */
  readonly gauges: readonly Float32Array[];
};

/** What players decided, beyond what they did with the ball. */
export function detectDecisions(timeline: Timeline, plays: Plays, coverage: Coverage): Decisions {
  const picks = playFrames(timeline);
  const gauges = coverage.boost ? timeline.players.map((player) => gaugeOf(timeline, player)) : [];
  const { touches } = plays;
  const named = (kind: DecisionKind, found: readonly Omit<Decision, 'kind'>[]): Decision[] =>
    found.map((one) => ({ ...one, kind }));
  const moments = [
    ...named('whiff', plays.whiffs),
    ...named(
      'beaten-to-ball',
      plays.beaten.map((one) => ({ ...one, other: one.winner })),
    ),
    ...named('double-commit', detectDoubleCommits(timeline, touches)),
    ...named('cut-rotation', detectCutRotations(timeline, touches)),
    ...named('caught-up-field', detectCaughtUpField(timeline, touches)),
    ...named('rush', detectRushes(timeline, touches)),
    ...named('boost-starved', detectStarved(timeline, picks, gauges)),
  ];
  return {
    moments: moments.toSorted((a, b) => a.frame - b.frame),
    handovers: (['blue', 'orange'] as const).flatMap((team) =>
      detectHandovers(timeline, team, picks),
    ),
    gauges,
    landings: timeline.players.map((player) => detectLandings(timeline, player)),
  };
}
