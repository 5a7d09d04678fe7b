import { matchesOfMode } from '../coaching/history/playedMatches.ts';
import type { StoredPlan } from '../coaching/plan/storedPlan.ts';
import { winsAndLosses, type WinLossContrast } from '../coaching/verdict/winsAndLosses.ts';
import { verdictsOf } from './judgeWeek.ts';
import { memberHistory, type MemberHistoryDeps } from './memberHistory.ts';

export type WeekVerdictDeps = MemberHistoryDeps & {
  now(): Date;
  /** The newest week that is over, judged or still waiting for its Monday morning. */
  findLastWeek(discordId: string, now: Date): Promise<StoredPlan | undefined>;
};

export type WeekVerdict = {
  readonly plan: StoredPlan;
  readonly contrast: WinLossContrast | undefined;
};

/** The newest verdict. Whoever asks before the Monday job did its part gets what it will say. */
export async function weekVerdict(
  deps: WeekVerdictDeps,
  discordId: string,
): Promise<WeekVerdict | undefined> {
  const plan = await deps.findLastWeek(discordId, deps.now());
  if (!plan) return undefined;
  const verdicts = plan.judgedAt ? undefined : await verdictsOf(deps, plan);
  const goals = plan.goals.map((goal, place) =>
    verdicts ? { ...goal, result: verdicts[place] } : goal,
  );
  return { plan: { ...plan, goals }, contrast: await contrastOf(deps, plan) };
}

/** What the matches of the judged week and those before it say of wins and losses. */
export async function contrastOf(
  deps: MemberHistoryDeps,
  { discordId, goals, endsAt }: StoredPlan,
): Promise<WinLossContrast | undefined> {
  const players = await deps.findLinkedPlayers(discordId);
  if (players.length === 0) return undefined;
  const { matches } = await memberHistory(deps, discordId);
  const until = matches.filter(({ startedAt }) => startedAt < endsAt.getTime());
  return winsAndLosses(matchesOfMode(until, goals[0]?.mode));
}
