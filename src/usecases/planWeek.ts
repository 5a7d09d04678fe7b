import { matchesOfMode } from '../coaching/history/playedMatches.ts';
import { weekAt } from '../coaching/plan/calendar.ts';
import { composePlan, type CoachMemory, type WeekWishes } from '../coaching/plan/composePlan.ts';
import { spreadDays } from '../coaching/plan/bandOf.ts';
import type { NewPlan, StoredPlan } from '../coaching/plan/storedPlan.ts';
import type { MatchReport } from '../analysis/report.ts';
import type { PlayerId } from '../core/ids.ts';
import type { Preferences } from '../core/preferences.ts';
import type { Assessment } from '../ml/assessment.ts';
import { assessMember, type AssessMemberDeps } from './assessMember.ts';
import { memberHistory, type MemberHistoryDeps } from './memberHistory.ts';

export type PlanWeekDeps = AssessMemberDeps &
  MemberHistoryDeps & {
    now(): Date;
    findRecentReports(player: PlayerId, limit: number): Promise<readonly MatchReport[]>;
    findPlan(discordId: string, week: string): Promise<StoredPlan | undefined>;
    findCoachMemory(discordId: string, week: string): Promise<CoachMemory>;
    savePlan(
      discordId: string,
      plan: { readonly plan: NewPlan; readonly replace: boolean },
    ): Promise<StoredPlan>;
  };

/** What was asked for now; the rest comes from the settings. */
export type AskedWishes = {
  readonly minutesADay?: number | undefined;
  readonly days?: number | undefined;
  readonly platform?: 'pc' | 'console' | undefined;
  readonly rank?: number | undefined;
};

const DEFAULT_MINUTES = 30;
const DEFAULT_DAYS = 4;
/** Moments worth a look are found in these, the newest. */
const REVIEWED_MATCHES = 5;

export type PlannedWeek =
  | { readonly plan: StoredPlan; readonly isNew: boolean }
  | { readonly assessment: Assessment };

/**
 * The member's week: the stored one, or a new one where there is none or something else is asked
 * for. Only the assessment where no skill can be judged yet.
 */
export async function planWeek(
  deps: PlanWeekDeps,
  discordId: string,
  asked: AskedWishes = {},
): Promise<PlannedWeek> {
  const preferences = await deps.findPreferences(discordId);
  const week = weekAt(deps.now(), preferences.timezone ?? 'UTC');
  const replace = Object.values(asked).some((wish) => wish !== undefined);
  const stored = replace ? undefined : await deps.findPlan(discordId, week);
  if (stored) return { plan: stored, isNew: false };
  return makePlan(deps, discordId, { week, replace, asked, preferences });
}

type Making = {
  readonly week: string;
  readonly replace: boolean;
  readonly asked: AskedWishes;
  readonly preferences: Preferences;
};

async function makePlan(
  deps: PlanWeekDeps,
  discordId: string,
  { week, replace, asked, preferences }: Making,
): Promise<PlannedWeek> {
  const [{ matches, player }, memory] = await Promise.all([
    memberHistory(deps, discordId),
    deps.findCoachMemory(discordId, week),
  ]);
  const given = asked.rank === undefined ? {} : { rank: asked.rank };
  const { models, assessment } = await assessMember(deps, { discordId, ...given });
  const plan = composePlan({
    discordId,
    now: deps.now(),
    week,
    models,
    assessment,
    matches: matchesOfMode(matches),
    memory,
    reports: await deps.findRecentReports(player, REVIEWED_MATCHES),
    player,
    wishes: wishesOf(asked, preferences),
  });
  if (!plan) return { assessment };
  return { plan: await deps.savePlan(discordId, { plan, replace }), isNew: true };
}

function wishesOf(asked: AskedWishes, preferences: Preferences): WeekWishes {
  const days = asked.days === undefined ? preferences.trainingDays : spreadDays(asked.days);
  return {
    minutesADay: asked.minutesADay ?? preferences.minutesADay ?? DEFAULT_MINUTES,
    days: days ?? spreadDays(DEFAULT_DAYS),
    platform: asked.platform ?? preferences.platform ?? 'pc',
    timezone: preferences.timezone ?? 'UTC',
    rank: asked.rank,
  };
}
