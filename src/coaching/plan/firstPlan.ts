import type { SkillId } from '../../core/skills.ts';
import type { Assessment } from '../../ml/assessment.ts';
import { chooseFocus, type Focus } from '../../ml/focus.ts';
import type { Models } from '../../ml/models.ts';
import { assessedGoals, type AssessedGoal } from '../goals/assessedGoals.ts';
import { bandOf, spreadDays } from './bandOf.ts';
import { buildWeek } from './buildWeek.ts';
import { skillsOfWeek } from './composePlan.ts';
import type { WeekPlan } from './weekPlan.ts';

/** The life a week has to fit. */
export type PlanWishes = {
  /** ISO week, `2026-W48`. */
  readonly week: string;
  readonly minutesADay: number;
  readonly days: number;
  readonly platform: 'pc' | 'console';
  /** The tier the player says they hold; stands above what the documents know. */
  readonly rank?: number;
};

export type FirstPlan = {
  readonly focus: Focus;
  readonly goals: readonly AssessedGoal[];
  readonly week: WeekPlan;
};

const MAX_GOALS = 3;

/** A plan from what is known of a player without any week before; nothing where no skill can be judged. */
export function firstPlan(
  models: Models,
  assessment: Assessment,
  wishes: PlanWishes,
): FirstPlan | undefined {
  const focus = chooseFocus(models, assessment, wishes.rank);
  if (!focus) return undefined;
  const tier = wishes.rank ?? assessment.ownRank?.tier ?? assessment.overall?.rank;
  const week = buildWeek({
    week: wishes.week,
    days: spreadDays(wishes.days),
    minutesADay: wishes.minutesADay,
    platform: wishes.platform,
    band: tier === undefined ? undefined : bandOf(tier),
    ...skillsOfWeek(focus),
    difficulty: 'same',
    usedPacks: [],
    hiddenPacks: new Set(),
    confirmedPacks: new Set(),
    skippedDrills: new Set(),
    moments: [],
  });
  return { focus, week, goals: goalsOf(assessment, focus) };
}

function goalsOf({ skills }: Assessment, { skill, others }: Focus): readonly AssessedGoal[] {
  const second: SkillId | undefined = others[0]?.skill;
  const first = assessedGoals(skill, skills[skill], MAX_GOALS - 1);
  const other = second ? assessedGoals(second, skills[second], 1) : [];
  return [...first, ...other].slice(0, MAX_GOALS);
}
