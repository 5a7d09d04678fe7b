import type { NewCoachMessage } from '../coaching/messages/coachMessage.ts';
import { weeksBefore } from '../coaching/plan/calendar.ts';
import type { StoredPlan } from '../coaching/plan/storedPlan.ts';
import { weeklyPlaceOf, type WeeklyPlace } from '../coaching/messages/weeklyPlace.ts';
import { endOfQuiet, type QuietHours } from '../coaching/reminders/quietHours.ts';
import { UserError } from '../core/errors.ts';
import { judgeWeek, type JudgeWeekDeps } from './judgeWeek.ts';
import { leaveAndRequest, type LeaveMessageDeps } from './leaveMessage.ts';
import { planWeek, type PlanWeekDeps } from './planWeek.ts';

export type CloseWeekDeps = JudgeWeekDeps &
  PlanWeekDeps &
  LeaveMessageDeps & {
    findWeeklyPlace(discordId: string): Promise<WeeklyPlace | undefined>;
    findQuietHours(discordId: string): Promise<QuietHours>;
    postponeVerdict(planId: string, until: Date): Promise<void>;
  };

export type ClosedWeek = 'told' | 'untold' | 'later' | 'closed already';

/** A verdict that could not be sent by Wednesday is left to /verdict. */
const STILL_NEWS_MS = 48 * 60 * 60 * 1_000;

/** Monday: last week's verdict, the new week, and the message that brings both. May run twice. */
export async function closeWeek(deps: CloseWeekDeps, planId: string): Promise<ClosedWeek> {
  const plan = await deps.findPlanById(planId);
  if (!plan || plan.judgedAt) return 'closed already';
  const { discordId, timezone } = plan;
  const awakeAt = endOfQuiet(await deps.findQuietHours(discordId), timezone, deps.now());
  if (awakeAt > deps.now()) {
    await deps.postponeVerdict(planId, awakeAt);
    return 'later';
  }
  const judged = await judgeWeek(deps, planId);
  if (!judged) return 'later';
  if (await isLeftAlone(deps, judged)) return 'untold';
  const next = await nextWeek(deps, discordId);
  const { allowsDirectMessages } = await deps.findPreferences(discordId);
  const place = weeklyPlaceOf(await deps.findWeeklyPlace(discordId), allowsDirectMessages);
  if (place.kind === 'off') return 'untold';
  await leaveAndRequest(deps, messageOf(judged, { next, place, now: deps.now() }));
  return 'told';
}

/**
 * Nobody wants a coach that talks to itself: without an account, or after a second week in a row
 * without a match and without a tick, there is no message and no new week.
 */
async function isLeftAlone(deps: CloseWeekDeps, judged: StoredPlan): Promise<boolean> {
  const players = await deps.findLinkedPlayers(judged.discordId);
  if (players.length === 0) return true;
  if (!isIdle(judged)) return false;
  const before = await deps.findPlan(judged.discordId, weeksBefore(judged.week, 1));
  return before !== undefined && isIdle(before);
}

function isIdle({ blocks, goals }: StoredPlan): boolean {
  const isTicked = blocks.some(({ state }) => state !== 'open');
  return !isTicked && goals.every(({ result }) => (result?.matchesAfter ?? 0) === 0);
}

/** The new week is made for those who are told of it and for those who look for it later. */
async function nextWeek(deps: CloseWeekDeps, discordId: string): Promise<StoredPlan | undefined> {
  try {
    const planned = await planWeek(deps, discordId);
    return 'plan' in planned ? planned.plan : undefined;
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return undefined;
  }
}

type Telling = {
  readonly next: StoredPlan | undefined;
  readonly place: WeeklyPlace;
  readonly now: Date;
};

function messageOf(judged: StoredPlan, { next, place, now }: Telling): NewCoachMessage {
  return {
    discordId: judged.discordId,
    key: `verdict/${judged.id}`,
    content: {
      kind: 'verdict',
      planId: judged.id,
      ...(next && { nextId: next.id }),
      ...(place.kind === 'channel' && { guildId: place.guildId }),
    },
    expiresAt: new Date(now.getTime() + STILL_NEWS_MS),
  };
}
