import type { Team } from '../../core/ids.ts';

/** Somebody who takes part in a guild's digests. */
export type DigestMember = {
  readonly userId: string;
  readonly discordId: string;
  /** Others may see the name; else only the matches are counted. */
  readonly isNamed: boolean;
};

/** One member in one match, counted once however often it was handed in. */
export type MemberLine = {
  readonly userId: string;
  readonly replayId: string;
  readonly rocketLeagueId: string;
  readonly playlist: string;
  readonly teamSize: number;
  readonly team: Team;
  readonly won: boolean;
  readonly overtime: boolean;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  /** By the recorder's clock, kept as if it were UTC. */
  readonly playedAt: Date;
} & Readonly<Record<RecordKind, number>>;

/** What a personal record can be of. */
export const recordKinds = ['goals', 'assists', 'saves', 'shots', 'score'] as const;
export type RecordKind = (typeof recordKinds)[number];

/** The most somebody had in one match before the period, and in how many. */
export type EarlierBest = { readonly userId: string; readonly matches: number } & Readonly<
  Record<RecordKind, number>
>;

export type DigestFacts = {
  readonly members: readonly DigestMember[];
  readonly lines: readonly MemberLine[];
  readonly bests: readonly EarlierBest[];
};

export type DayBar = { readonly day: string; readonly matches: number; readonly wins: number };

/** In the order they were played. */
export function linesByMember(
  lines: readonly MemberLine[],
): ReadonlyMap<string, readonly MemberLine[]> {
  const own = new Map<string, MemberLine[]>();
  for (const line of lines.toSorted((a, b) => a.playedAt.getTime() - b.playedAt.getTime())) {
    const list = own.get(line.userId);
    if (list) list.push(line);
    else own.set(line.userId, [line]);
  }
  return own;
}

export function longestStreak(played: readonly Pick<MemberLine, 'won'>[]): number {
  let longest = 0;
  let current = 0;
  for (const { won } of played) {
    current = won ? current + 1 : 0;
    longest = Math.max(longest, current);
  }
  return longest;
}
