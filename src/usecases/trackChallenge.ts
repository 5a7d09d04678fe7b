import { matchesOfMode, valuesOf } from '../coaching/history/playedMatches.ts';
import { progressOf, type ChallengeProgress } from '../coaching/goals/challenge.ts';
import type { StoredPlan } from '../coaching/plan/storedPlan.ts';
import { leaveAndRequest, type LeaveMessageDeps } from './leaveMessage.ts';
import type { MemberHistory } from './memberHistory.ts';

export type TrackChallengeDeps = LeaveMessageDeps & {
  now(): Date;
  /** True only for the one call that ended the challenge. */
  saveChallengeProgress(
    planId: string,
    change: { readonly progress: ChallengeProgress; readonly now: Date },
  ): Promise<boolean>;
  allowsMessages(discordId: string): Promise<boolean>;
};

const STILL_NEWS_MS = 24 * 60 * 60 * 1_000;

/** Counts the matches since the challenge was offered, and celebrates a won one once. */
export async function trackChallenge(
  deps: TrackChallengeDeps,
  plan: StoredPlan,
  { matches }: Pick<MemberHistory, 'matches'>,
): Promise<void> {
  const { challenge, discordId } = plan;
  if (challenge?.progress.state !== 'open') return;
  const progress = progressOf(challenge, valuesSince(challenge, matches));
  const now = deps.now();
  const hasEnded = await deps.saveChallengeProgress(plan.id, { progress, now });
  if (!hasEnded || progress.state !== 'won' || !(await deps.allowsMessages(discordId))) return;
  await leaveAndRequest(deps, {
    discordId,
    key: `challenge/${plan.id}`,
    content: { kind: 'challenge', planId: plan.id },
    expiresAt: new Date(now.getTime() + STILL_NEWS_MS),
  });
}

function valuesSince(
  { stat, mode, offeredAt }: NonNullable<StoredPlan['challenge']>,
  matches: MemberHistory['matches'],
): readonly number[] {
  const since = matches.filter(({ startedAt }) => startedAt >= offeredAt.getTime());
  return valuesOf(matchesOfMode(since, mode), stat).map(({ value }) => value);
}
