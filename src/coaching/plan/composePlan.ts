import type { MatchReport } from '../../analysis/report.ts';
import type { PlayerId } from '../../core/ids.ts';
import type { Assessment } from '../../ml/assessment.ts';
import { chooseFocus, type Focus } from '../../ml/focus.ts';
import type { Models } from '../../ml/models.ts';
import { weekChallenge, weekGoals } from '../goals/weekGoals.ts';
import type { CountedMatch } from '../history/playedMatches.ts';
import { bandOf } from './bandOf.ts';
import { buildWeek } from './buildWeek.ts';
import { spanOfWeek, verdictTime, weekNumber } from './calendar.ts';
import { reviewMoments } from './reviewMoments.ts';
import { dueSkill, type SpacedSkill } from './spacing.ts';
import type { NewPlan } from './storedPlan.ts';
import type { Difficulty, PlanRequest, Weekday } from './weekPlan.ts';

/** The life a week has to fit. */
export type WeekWishes = {
  readonly minutesADay: number;
  readonly days: readonly Weekday[];
  readonly platform: 'pc' | 'console';
  readonly timezone: string;
  /** The tier the player says they hold; stands above what the documents know. */
  readonly rank: number | undefined;
};

/** What earlier weeks left behind. */
export type CoachMemory = Pick<PlanRequest, 'usedPacks' | 'hiddenPacks'> & {
  readonly spaced: readonly SpacedSkill[];
  readonly difficulty: Difficulty;
};

export type PlanSources = {
  readonly discordId: string;
  readonly now: Date;
  readonly week: string;
  readonly models: Models;
  readonly assessment: Assessment;
  readonly matches: readonly CountedMatch[];
  /** The newest matches, to find moments worth a look in. */
  readonly reports: readonly MatchReport[];
  readonly player: PlayerId;
  readonly wishes: WeekWishes;
  readonly memory: CoachMemory;
};

/** A whole week: what to do, where to get to, and a challenge; undefined where no skill can be judged. */
export function composePlan(sources: PlanSources): NewPlan | undefined {
  const { models, assessment, wishes, matches, week } = sources;
  const focus = chooseFocus(models, assessment, wishes.rank);
  if (!focus) return undefined;
  const request = requestOf(sources, focus);
  const goals = weekGoals({ assessment, focus, matches });
  const span = spanOfWeek(week, wishes.timezone);
  return {
    week,
    focus: focus.skill,
    platform: wishes.platform,
    band: request.band,
    difficulty: request.difficulty,
    timezone: wishes.timezone,
    ...span,
    judgeAt: verdictTime(span.endsAt, wishes.timezone, sources.discordId),
    offeredAt: sources.now,
    days: buildWeek(request).days,
    goals,
    challenge: weekChallenge(goals, matches),
  };
}

function requestOf(
  { week, assessment, reports, player, wishes, memory }: PlanSources,
  focus: Focus,
): PlanRequest {
  const { spaced, ...remembered } = memory;
  const tier = wishes.rank ?? assessment.ownRank?.tier ?? assessment.overall?.rank;
  return {
    week,
    ...remembered,
    days: wishes.days,
    minutesADay: wishes.minutesADay,
    platform: wishes.platform,
    band: tier === undefined ? undefined : bandOf(tier),
    ...skillsOfWeek(focus),
    due: dueSkill(spaced, { week: weekNumber(week), focus: focus.skill }),
    confirmedPacks: new Set(),
    skippedDrills: new Set(),
    moments: reviewMoments(reports, player, focus.skill),
  };
}

/** The focus, the next weakness, and the strongest skill to keep. */
export function skillsOfWeek({ skill, others }: Focus) {
  const byWeakness = others.toSorted((a, b) => b.probability - a.probability);
  const strength = byWeakness.length > 1 ? byWeakness.at(-1)?.skill : undefined;
  return { focus: skill, second: others.find((one) => one.skill !== strength)?.skill, strength };
}
