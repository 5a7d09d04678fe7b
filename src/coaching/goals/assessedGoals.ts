import type { SkillId } from '../../core/skills.ts';
import type { Reason, SkillAssessment } from '../../ml/assessment.ts';
import { features } from '../../ml/features.ts';
import { goalFrom, type Goal, type StepReason } from './setGoals.ts';

/** The middle half of a bell curve is 1.35 deviations wide. */
const DEVIATIONS_IN_MIDDLE_HALF = 1.349;

export type AssessedGoal = Goal & { readonly label: string; readonly unit: string };

/**
 * Goals from what an assessment rests on, for a first plan, before there are weeks of matches to
 * measure the player's own spread: what players of the rank differ by stands in for it. Only
 * statistics that speak against the player become goals.
 */
export function assessedGoals(
  skill: SkillId,
  { reasons }: Pick<SkillAssessment, 'reasons'>,
  most: number,
): readonly AssessedGoal[] {
  return reasons
    .filter(({ effect }) => effect < 0)
    .flatMap((reason) => toGoal(skill, reason) ?? [])
    .filter(({ from, to }) => from !== to)
    .slice(0, most);
}

/** No goal where both ends can be right, as with the time spent in a third of the field. */
function toGoal(skill: SkillId, reason: Reason): AssessedGoal | undefined {
  const { stat, label, unit, value, typical, next } = reason;
  const better = features.find(({ id }) => id === stat)?.better ?? 0;
  if (better === 0) return undefined;
  const goal = goalFrom({
    stat,
    skill,
    better: better > 0 ? 'higher' : 'lower',
    from: value,
    deviation: (typical[1] - typical[0]) / DEVIATIONS_IN_MIDDLE_HALF,
    nextRank: middle(next ?? typical),
    digits: goalDigits(reason),
  });
  return { ...goal, reason: stepReason(reason, goal.reason), label, unit };
}

/** Without a rank, it is the players met that a step is measured by. */
export function stepReason({ next }: Pick<Reason, 'next'>, reason: StepReason): StepReason {
  if (next !== undefined) return reason;
  if (reason === 'reach-next-rank') return 'reach-the-lobby';
  return reason === 'a-step-further' ? 'beyond-the-lobby' : reason;
}

function middle([low, high]: readonly [number, number]): number {
  return (low + high) / 2;
}

/** A goal that starts at nothing is read in the digits of where it leads. */
export function goalDigits({ value, next, typical }: Reason): number {
  return digitsOf(Math.max(value, middle(next ?? typical)));
}

/** As many digits as a player would read out. */
export function digitsOf(value: number): number {
  if (value >= 20) return 0;
  return value >= 2 ? 1 : 2;
}
