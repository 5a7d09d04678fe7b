import { matchesOfMode, type CountedMatch } from '../coaching/history/playedMatches.ts';
import { weekAt } from '../coaching/plan/calendar.ts';
import type { StoredPlan } from '../coaching/plan/storedPlan.ts';
import { formOf } from '../coaching/sessions/form.ts';
import { SESSION_GAP_MS, stopSignal } from '../coaching/sessions/sessions.ts';
import { noteActivity, type AnswerReminderDeps } from './answerReminder.ts';
import { leaveAndRequest } from './leaveMessage.ts';
import { memberHistory, type MemberHistoryDeps } from './memberHistory.ts';
import { trackChallenge, type TrackChallengeDeps } from './trackChallenge.ts';

export type TrackMemberDeps = MemberHistoryDeps &
  TrackChallengeDeps &
  AnswerReminderDeps & {
    findPlan(discordId: string, week: string): Promise<StoredPlan | undefined>;
    /** Looks again at that time whether the session is over. */
    watchSession(discordId: string, lookAt: Date): Promise<void>;
  };

/** Older matches are history that was handed in, no evening to speak of. */
const RECENT_MS = 12 * 60 * 60 * 1_000;
/** More files of the same evening come within this. */
const BURST_MS = 2 * 60 * 1_000;
/** Somebody whose last match began longer ago is not about to queue. */
const STILL_PLAYING_MS = 30 * 60 * 1_000;

/** After a match of a member was read: the challenge, the reminders' back-off, and the session. */
export async function trackMember(deps: TrackMemberDeps, discordId: string): Promise<void> {
  const players = await deps.findLinkedPlayers(discordId);
  if (players.length === 0) return;
  const { matches, timezone } = await memberHistory(deps, discordId);
  const plan = await deps.findPlan(discordId, weekAt(deps.now(), timezone));
  if (plan) await trackChallenge(deps, plan, { matches });
  const last = matches.at(-1);
  if (!last || ageOf(last, deps.now()) > RECENT_MS) return;
  await noteActivity(deps, discordId);
  if (!(await deps.allowsMessages(discordId))) return;
  await deps.watchSession(discordId, lookAt(last, deps.now()));
  if (ageOf(last, deps.now()) <= STILL_PLAYING_MS) await sayStop(deps, discordId, matches);
}

function lookAt(last: CountedMatch, now: Date): Date {
  const over = Math.min(last.startedAt, now.getTime()) + SESSION_GAP_MS;
  return new Date(Math.max(over + 1, now.getTime() + BURST_MS));
}

/** A header's local time read in a wrong zone may lie ahead: then it is as good as now. */
function ageOf({ startedAt }: CountedMatch, now: Date): number {
  return Math.max(0, now.getTime() - startedAt);
}

async function sayStop(
  deps: TrackMemberDeps,
  discordId: string,
  matches: readonly CountedMatch[],
): Promise<void> {
  const { session: sessionId, mode } = matches.at(-1)!;
  const comparable = matchesOfMode(matches, mode);
  const session = comparable.filter((match) => match.session === sessionId);
  const usual = comparable.filter((match) => match.session !== sessionId);
  const signal = stopSignal(formOf(session, usual));
  if (!signal) return;
  await leaveAndRequest(deps, {
    discordId,
    key: `stop/${discordId}/${sessionId}`,
    content: { kind: 'stop', losses: signal.losses },
    expiresAt: new Date(deps.now().getTime() + STILL_PLAYING_MS),
  });
}
