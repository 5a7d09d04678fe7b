import { matchesOfMode, valuesOf, type CountedMatch } from '../coaching/history/playedMatches.ts';
import { spanOfWeek, weekNumber } from '../coaching/plan/calendar.ts';
import { respace, type SpacedSkill } from '../coaching/plan/spacing.ts';
import type { PlanGoal, StoredPlan } from '../coaching/plan/storedPlan.ts';
import { judgeGoal, type GoalVerdict } from '../coaching/verdict/judgeGoal.ts';
import { memberHistory, type MemberHistoryDeps } from './memberHistory.ts';

export type JudgeWeekDeps = MemberHistoryDeps & {
  now(): Date;
  findPlanById(planId: string): Promise<StoredPlan | undefined>;
  findSpacedSkills(discordId: string): Promise<readonly SpacedSkill[]>;
  saveSpacedSkills(discordId: string, spaced: readonly SpacedSkill[]): Promise<void>;
  /** False where another run has stored them already. */
  saveVerdicts(
    planId: string,
    judged: { readonly verdicts: readonly GoalVerdict[]; readonly judgedAt: Date },
  ): Promise<boolean>;
};

/** Matches of these weeks before the plan say where the player stood. */
const WEEKS_BEFORE = 4;
const WEEK_MS = 7 * 24 * 60 * 60 * 1_000;

/** Judges a week that is over, once; answers it with its verdicts, or nothing where that was done. */
export async function judgeWeek(
  deps: JudgeWeekDeps,
  planId: string,
): Promise<StoredPlan | undefined> {
  const plan = await deps.findPlanById(planId);
  if (!plan || plan.judgedAt) return undefined;
  const verdicts = await verdictsOf(deps, plan);
  if (!verdicts) return undefined;
  await respaceSkills(deps, plan, verdicts);
  const isFirst = await deps.saveVerdicts(planId, { verdicts, judgedAt: deps.now() });
  return isFirst ? deps.findPlanById(planId) : undefined;
}

/** The verdicts on a week's goals; undefined while it is not over. */
export async function verdictsOf(
  deps: Pick<JudgeWeekDeps, 'now' | keyof MemberHistoryDeps>,
  plan: StoredPlan,
): Promise<readonly GoalVerdict[] | undefined> {
  // Asked anew: a government may have moved the zone's clock since the week was planned.
  const { endsAt } = spanOfWeek(plan.week, plan.timezone);
  if (endsAt > deps.now()) return undefined;
  const matches = await matchesOf(deps, plan.discordId);
  return plan.goals.map((goal) => verdictOn(goal, plan, matches));
}

/** Who unlinked on Wednesday has no matches on Monday: nothing can be measured, and that is said. */
async function matchesOf(deps: MemberHistoryDeps, who: string): Promise<readonly CountedMatch[]> {
  const players = await deps.findLinkedPlayers(who);
  return players.length === 0 ? [] : (await memberHistory(deps, who)).matches;
}

function verdictOn(
  { stat, from, to, typical, mode }: PlanGoal,
  { week, timezone }: StoredPlan,
  all: readonly CountedMatch[],
): GoalVerdict {
  const { startsAt, endsAt } = spanOfWeek(week, timezone);
  const [start, end] = [startsAt.getTime(), endsAt.getTime()];
  const matches = matchesOfMode(all, mode);
  const between = (low: number, high: number) =>
    valuesOf(
      matches.filter(({ startedAt }) => startedAt >= low && startedAt < high),
      stat,
    );
  return judgeGoal({
    from,
    to,
    before: between(start - WEEKS_BEFORE * WEEK_MS, start),
    after: between(start, end),
    ...(typical && { typical }),
  });
}

/** Run twice before the verdicts are stored, it starts from the same boxes: the second says the same. */
async function respaceSkills(
  deps: JudgeWeekDeps,
  { discordId, goals, week }: StoredPlan,
  verdicts: readonly GoalVerdict[],
): Promise<void> {
  const spaced = await deps.findSpacedSkills(discordId);
  const judgedIn = weekNumber(week);
  const skills = [...new Set(goals.map(({ skill }) => skill))];
  const moved = skills.flatMap((skill) => {
    const place = goals.findIndex((goal) => goal.skill === skill);
    const { verdict } = verdicts[place]!;
    const before = spaced.find((one) => one.skill === skill);
    return respace(before, { skill, verdict, week: judgedIn + 1 }) ?? [];
  });
  await deps.saveSpacedSkills(discordId, moved);
}
