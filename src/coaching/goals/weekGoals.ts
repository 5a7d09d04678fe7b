import type { SkillId } from '../../core/skills.ts';
import type { Assessment, Reason } from '../../ml/assessment.ts';
import { features } from '../../ml/features.ts';
import type { Focus } from '../../ml/focus.ts';
import { valuesOf, type CountedMatch } from '../history/playedMatches.ts';
import type { OfferedChallenge, PlanGoal } from '../plan/storedPlan.ts';
import type { RankTypical } from '../verdict/judgeGoal.ts';
import { assessedGoals, goalDigits, stepReason } from './assessedGoals.ts';
import { offerChallenge } from './challenge.ts';
import { MIN_MATCHES_FOR_GOAL, setGoals, type Goal, type GoalCandidate } from './setGoals.ts';

const MAX_GOALS = 3;
/** The middle half of a bell curve is 1.35 deviations wide. */
const DEVIATIONS_IN_MIDDLE_HALF = 1.349;

type Sources = {
  readonly assessment: Assessment;
  readonly focus: Focus;
  /** Those of the weeks before, oldest first. */
  readonly matches: readonly CountedMatch[];
};

/** Goals measured from the player's own matches, or from what the assessment says where they are few. */
export function weekGoals({ assessment, focus, matches }: Sources): readonly PlanGoal[] {
  const skills = [focus.skill, focus.others[0]?.skill].filter((skill) => skill !== undefined);
  const reasons = skills.flatMap((skill) =>
    assessment.skills[skill].reasons.filter(speaksAgainst).map((reason) => ({ skill, reason })),
  );
  const candidates = reasons.map(({ skill, reason }) => candidateOf(skill, reason, matches));
  const measured = setGoals(candidates, focus.skill);
  const goals = measured.length > 0 ? measured : estimated(assessment, skills);
  return goals.flatMap((goal) => {
    const reason = reasons.find(({ reason: { stat } }) => stat === goal.stat)?.reason;
    const mode = matches.at(-1)?.mode;
    return reason
      ? [{ ...goal, ...showingOf(goal, reason), typical: typicalOf(reason), mode }]
      : [];
  });
}

/** The challenge goes with the first goal; without matches there is nothing to measure it by. */
export function weekChallenge(
  goals: readonly PlanGoal[],
  matches: readonly CountedMatch[],
): OfferedChallenge | undefined {
  const [goal] = goals;
  const values = goal ? valuesOf(matches, goal.stat).map(({ value }) => value) : [];
  if (!goal || values.length < MIN_MATCHES_FOR_GOAL) return undefined;
  const { label, unit, digits, mode } = goal;
  return { ...offerChallenge(goal, values, digits), label, unit, mode };
}

function speaksAgainst({ stat, effect }: Reason): boolean {
  return effect < 0 && betterOf(stat) !== undefined;
}

function candidateOf(
  skill: SkillId,
  reason: Reason,
  matches: readonly CountedMatch[],
): GoalCandidate {
  const { stat, typical, next } = reason;
  const [low, high] = next ?? typical;
  return {
    stat,
    skill,
    better: betterOf(stat) ?? 'higher',
    values: valuesOf(matches, stat),
    nextRank: (low + high) / 2,
    digits: goalDigits(reason),
  };
}

function estimated({ skills }: Assessment, wanted: readonly SkillId[]) {
  const [first, second] = wanted;
  const own = first ? assessedGoals(first, skills[first], MAX_GOALS - 1) : [];
  const other = second ? assessedGoals(second, skills[second], 1) : [];
  return [...own, ...other].slice(0, MAX_GOALS);
}

function betterOf(stat: string): 'higher' | 'lower' | undefined {
  const better = features.find(({ id }) => id === stat)?.better ?? 0;
  if (better === 0) return undefined;
  return better > 0 ? 'higher' : 'lower';
}

function showingOf(goal: Goal, reason: Reason) {
  const { label, unit } = reason;
  return { label, unit, digits: goalDigits(reason), reason: stepReason(reason, goal.reason) };
}

function typicalOf({ typical: [low, high] }: Reason): RankTypical | undefined {
  const deviation = (high - low) / DEVIATIONS_IN_MIDDLE_HALF;
  return deviation > 0 ? { mean: (low + high) / 2, deviation } : undefined;
}
