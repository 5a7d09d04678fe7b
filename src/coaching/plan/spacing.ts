import type { SkillId } from '../../core/skills.ts';
import type { Verdict } from '../verdict/judgeGoal.ts';

/**
 * A skill once worked on, to be looked at again after growing intervals (Leitner's boxes): what was
 * reached comes back as a short block before it is forgotten, and sooner when it slips.
 */
export type SpacedSkill = {
  readonly skill: SkillId;
  /** Index into the intervals below. */
  readonly box: number;
  /** Weeks counted from any fixed Monday. */
  readonly dueWeek: number;
};

/** Weeks until the next look. Doubling is the usual spacing; two months is as far as a season's form reaches. */
const INTERVAL_WEEKS = [1, 2, 4, 8] as const;

/** What a verdict on a skill's goal does to its spacing. A week without enough matches changes nothing. */
export function respace(
  spaced: SpacedSkill | undefined,
  { skill, verdict, week }: { skill: SkillId; verdict: Verdict; week: number },
): SpacedSkill | undefined {
  if (verdict === 'not_measurable') return spaced;
  const steps: Record<Exclude<Verdict, 'not_measurable'>, number> = {
    achieved: 1,
    on_the_way: 0,
    no_movement: 0,
    regressed: -INTERVAL_WEEKS.length,
  };
  const from = spaced?.box ?? 0;
  const box = Math.min(INTERVAL_WEEKS.length - 1, Math.max(0, from + steps[verdict]));
  return { skill, box, dueWeek: week + INTERVAL_WEEKS[box]! };
}

/** The skill that has waited longest for its turn, never the focus itself. */
export function dueSkill(
  spaced: readonly SpacedSkill[],
  { week, focus }: { readonly week: number; readonly focus: SkillId },
): SkillId | undefined {
  const due = spaced.filter((one) => one.dueWeek <= week && one.skill !== focus);
  return due.toSorted((a, b) => a.dueWeek - b.dueWeek)[0]?.skill;
}
