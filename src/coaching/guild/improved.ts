import type { DigestMember } from './digestFacts.ts';

/** What the coach's verdicts say of a member's finished weeks. */
export type CoachStanding = {
  readonly discordId: string;
  readonly challengesWon: number;
  readonly goalsAchieved: number;
  readonly goalsOnTheWay: number;
  /** The goal that came furthest among those a verdict calls progress; `share` 1 is all the way. */
  readonly best:
    | {
        readonly stat: string;
        readonly label: string;
        readonly unit: string;
        readonly before: number;
        readonly after: number;
        readonly share: number;
      }
    | undefined;
};

export type Improvement = {
  readonly discordId: string;
  readonly goal: NonNullable<CoachStanding['best']>;
  readonly achieved: number;
};

/** By verdicts and never by raw counts: a verdict knows chance, and counts reward who plays most. */
export function improved(
  standings: readonly CoachStanding[],
  named: readonly DigestMember[],
): Improvement | undefined {
  const ids = new Set(named.map(({ discordId }) => discordId));
  const candidates = standings
    .filter(({ discordId, best }) => ids.has(discordId) && best !== undefined && best.share > 0)
    .toSorted(
      (a, b) =>
        b.goalsAchieved - a.goalsAchieved ||
        b.best!.share - a.best!.share ||
        a.discordId.localeCompare(b.discordId),
    );
  const [first] = candidates;
  if (!first) return undefined;
  return { discordId: first.discordId, goal: first.best!, achieved: first.goalsAchieved };
}
