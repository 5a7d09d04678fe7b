import type { Period } from './period.ts';
import {
  linesByMember,
  longestStreak,
  type DayBar,
  type DigestFacts,
  type DigestMember,
  type MemberLine,
} from './digestFacts.ts';
import { improved, type CoachStanding, type Improvement } from './improved.ts';
import { matchOfTheWeek, type MatchOfTheWeek } from './matchOfTheWeek.ts';
import { recordsOf, type PersonalRecord } from './records.ts';

/** What a digest says; plain data, so that equal data is an equal message and needs no edit. */
export type Digest = {
  readonly period: Period;
  readonly matches: number;
  readonly wins: number;
  /** Everybody who played, those who are not named included. */
  readonly players: number;
  /** Those who are named, by matches played; never by how they did. */
  readonly named: readonly Played[];
  readonly records: readonly PersonalRecord[];
  readonly mostImproved: Improvement | undefined;
  readonly challengesWon: readonly { readonly discordId: string; readonly count: number }[];
  readonly match: MatchOfTheWeek | undefined;
  readonly days: readonly DayBar[];
};

export type Played = {
  readonly discordId: string;
  readonly matches: number;
  /** Three wins in a row or more. */
  readonly streak: number | undefined;
};

export type DigestInput = DigestFacts & {
  readonly period: Period;
  readonly standings: readonly CoachStanding[];
};

const LEAST_STREAK = 3;
const SHOWN_CHALLENGES = 5;

/**
 * Puts a period together, or nothing where nobody played. Only what somebody can be glad of is told
 * of a person; losses and lows are in no part of it.
 */
export function composeDigest(input: DigestInput): Digest | undefined {
  const { period, lines, standings } = input;
  if (lines.length === 0) return undefined;
  const members = new Map(input.members.map((member) => [member.userId, member]));
  const named = input.members.filter(({ isNamed }) => isNamed);
  const sides = sidesOf(lines);
  return {
    period,
    matches: new Set(lines.map(({ rocketLeagueId }) => rocketLeagueId)).size,
    wins: sides.filter(({ won }) => won).length,
    players: new Set(lines.map(({ userId }) => userId)).size,
    named: playedBy(lines, members),
    records: recordsOf(lines, input.bests, members),
    mostImproved: improved(standings, named),
    challengesWon: challengesOf(standings, named),
    match: matchOfTheWeek(lines, members),
    days: daysOf(sides, period),
  };
}

function playedBy(
  lines: readonly MemberLine[],
  members: ReadonlyMap<string, DigestMember>,
): readonly Played[] {
  const own = linesByMember(lines);
  return [...own]
    .flatMap(([userId, played]) => {
      const member = members.get(userId);
      if (!member?.isNamed) return [];
      const streak = longestStreak(played);
      return {
        discordId: member.discordId,
        matches: played.length,
        streak: streak >= LEAST_STREAK ? streak : undefined,
      };
    })
    .toSorted((a, b) => b.matches - a.matches || a.discordId.localeCompare(b.discordId));
}

function challengesOf(
  standings: readonly CoachStanding[],
  named: readonly DigestMember[],
): Digest['challengesWon'] {
  const ids = new Set(named.map(({ discordId }) => discordId));
  return standings
    .filter(({ discordId, challengesWon }) => ids.has(discordId) && challengesWon > 0)
    .map(({ discordId, challengesWon: count }) => ({ discordId, count }))
    .toSorted((a, b) => b.count - a.count || a.discordId.localeCompare(b.discordId))
    .slice(0, SHOWN_CHALLENGES);
}

type Side = { readonly day: string; readonly won: boolean };

/** A match counts once however many members were in it: their first side is the server's. */
function sidesOf(lines: readonly MemberLine[]): readonly Side[] {
  const sides = new Map<string, Side>();
  for (const { rocketLeagueId, won, playedAt } of lines) {
    const known = sides.get(rocketLeagueId);
    const day = playedAt.toISOString().slice(0, 10);
    // Members on both sides: somebody of the server has won.
    sides.set(rocketLeagueId, { day, won: won || (known?.won ?? false) });
  }
  return [...sides.values()];
}

/** Every day of the period, the quiet ones too. */
function daysOf(sides: readonly Side[], { wallStart, wallEnd }: Period): readonly DayBar[] {
  const days: DayBar[] = [];
  const first = new Date(wallStart.toISOString().slice(0, 10));
  for (let at = first.getTime(); at < wallEnd.getTime(); at += DAY_MS) {
    const day = new Date(at).toISOString().slice(0, 10);
    const played = sides.filter((side) => side.day === day);
    days.push({ day, matches: played.length, wins: played.filter(({ won }) => won).length });
  }
  return days;
}

const DAY_MS = 86_400_000;
