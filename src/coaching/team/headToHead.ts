import { goalsOf, seatsOf, type TeamPlayer, type TeamReport } from './teamMatch.ts';

export type HeadToHead = {
  readonly against: number;
  readonly wins: number;
  readonly losses: number;
  readonly goals: readonly [number, number];
  readonly saves: readonly [number, number];
  /** On one side, and of these won. */
  readonly together: number;
  readonly togetherWins: number;
};

/** Two players over all matches that both were in. */
export function compareHeadToHead(
  reports: readonly TeamReport[],
  [me, other]: readonly [TeamPlayer, TeamPlayer],
): HeadToHead {
  const result = { against: 0, wins: 0, losses: 0, together: 0, togetherWins: 0 };
  const goals: [number, number] = [0, 0];
  const saves: [number, number] = [0, 0];
  for (const report of reports) {
    const seats = seatsOf(report, [me, other]);
    const own = seats.find(({ discordId }) => discordId === me.discordId);
    const theirs = seats.find(({ discordId }) => discordId === other.discordId);
    if (!own || !theirs) continue;
    const score = goalsOf(report.document, own.team);
    const won = score.for > score.against;
    if (own.team === theirs.team) {
      result.together++;
      if (won) result.togetherWins++;
      continue;
    }
    result.against++;
    if (won) result.wins++;
    else if (score.for < score.against) result.losses++;
    for (const [index, { player }] of [own, theirs].entries()) {
      goals[index]! += player.stats.core.goals;
      saves[index]! += player.stats.core.saves;
    }
  }
  return { ...result, goals, saves };
}
