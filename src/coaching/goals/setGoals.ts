import type { SkillId } from '../../core/skills.ts';
import type { RankTypical } from '../verdict/judgeGoal.ts';
import { meanOf, spreadOf, type MatchValue } from '../verdict/sampleMean.ts';

/** A statistic that can be read off every replay, and what is known of it. */
export type GoalCandidate = {
  /** Id in the analysis's definitions. */
  readonly stat: string;
  readonly skill: SkillId;
  readonly better: 'higher' | 'lower';
  /** The player's matches of the last weeks. */
  readonly values: readonly MatchValue[];
  /** At the player's rank, and the mean one rank up; absent where nobody knows. */
  readonly typical?: RankTypical | undefined;
  readonly nextRank?: number | undefined;
  /** Digits shown: 0 for percentages and speeds, 1 for small counts. */
  readonly digits: number;
};

/** Why the step has its size. */
export type StepReason =
  /** One rank up is within a week's reach. */
  | 'reach-next-rank'
  /** The same for what the other players of the own matches do, where no rank is known. */
  | 'reach-the-lobby'
  /** That is further than a week can move anybody; this is the week's part of the way. */
  | 'part-of-the-way'
  /** Already as good as the next rank, or no rank to compare with. */
  | 'a-step-further'
  /** The same where no rank is known: already better than the other players of the own matches. */
  | 'beyond-the-lobby';

export type Goal = {
  readonly stat: string;
  readonly skill: SkillId;
  readonly from: number;
  readonly to: number;
  readonly nextRank: number | undefined;
  readonly reason: StepReason;
};

/**
 * Steps in deviations of a single match. Half a deviation is the most a week of practice moves a
 * habit, and what twenty matches can show; a quarter is the least that is worth a goal, since
 * smaller ones drown in the luck of matches.
 */
const LARGEST_STEP = 0.5;
const SMALLEST_STEP = 0.25;
const STEP_BEYOND = 0.3;

/**
 * Of the level between the own and the next rank's. Where single matches differ by more than their
 * mean, as with shots that went in, half a deviation would ask for a different player.
 */
const LARGEST_SHARE = 1 / 3;

/** Fewer matches than this give no level to start from. */
export const MIN_MATCHES_FOR_GOAL = 5;
const MAX_GOALS = 3;

/** One to three goals, those of the focus first; none where no statistic has enough matches. */
export function setGoals(candidates: readonly GoalCandidate[], focus: SkillId): readonly Goal[] {
  const goals = candidates
    .filter(({ values }) => values.length >= MIN_MATCHES_FOR_GOAL)
    .map(setGoal)
    .filter(({ from, to }) => from !== to);
  const ofFocus = goals.filter(({ skill }) => skill === focus).slice(0, MAX_GOALS - 1);
  const others = goals.filter(({ skill }) => skill !== focus);
  return [...ofFocus, ...others].slice(0, MAX_GOALS);
}

export function setGoal({ values, ...candidate }: GoalCandidate): Goal {
  const from = meanOf(values.map(({ value }) => value));
  const deviation = Math.sqrt(spreadOf([values]).variance);
  return goalFrom({ ...candidate, from, deviation });
}

/** Where a player stands, and how far single matches lie from it. */
export type Level = Omit<GoalCandidate, 'values' | 'typical'> & {
  readonly from: number;
  readonly deviation: number;
};

export function goalFrom(level: Level): Goal {
  const { stat, skill, from, nextRank, digits } = level;
  const { step: wanted, reason } = stepOf(level);
  const step = Math.min(wanted, (LARGEST_SHARE * (from + (nextRank ?? from))) / 2);
  const to = from + (level.better === 'higher' ? step : -step);
  return { stat, skill, from: round(from, digits), to: round(to, digits), nextRank, reason };
}

function stepOf({ from, deviation, nextRank, better }: Level): {
  readonly step: number;
  readonly reason: StepReason;
} {
  if (nextRank === undefined) return { step: STEP_BEYOND * deviation, reason: 'a-step-further' };
  const gap = better === 'higher' ? nextRank - from : from - nextRank;
  if (gap <= 0) return { step: STEP_BEYOND * deviation, reason: 'a-step-further' };
  if (gap > LARGEST_STEP * deviation) {
    return { step: LARGEST_STEP * deviation, reason: 'part-of-the-way' };
  }
  return { step: Math.max(gap, SMALLEST_STEP * deviation), reason: 'reach-next-rank' };
}

function round(value: number, digits: number): number {
  const factor = 10 ** digits;
  return Math.round(value * factor) / factor;
}
