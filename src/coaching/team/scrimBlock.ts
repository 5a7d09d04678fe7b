import { goalsOf, seatsOf, sideOf, type TeamPlayer, type TeamReport } from './teamMatch.ts';

export type BlockPlayer = {
  readonly discordId: string;
  readonly matches: number;
  /** A match. */
  readonly goals: number;
  readonly assists: number;
  readonly saves: number;
  readonly shots: number;
};

/** Matches a team played in one go. */
export type ScrimBlock = {
  readonly from: string;
  readonly matches: number;
  readonly wins: number;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  readonly overtimes: number;
  /** By map, the most played first. */
  readonly maps: readonly {
    readonly name: string;
    readonly matches: number;
    readonly wins: number;
  }[];
  readonly players: readonly BlockPlayer[];
};

/** A pause longer than this is another evening. */
const PAUSE_MS = 90 * 60 * 1_000;

/** The newest run of matches in which at least two of them sat together. */
export function lastBlock(
  reports: readonly TeamReport[],
  players: readonly TeamPlayer[],
): readonly TeamReport[] {
  const together = playedTogether(reports, players).toSorted((a, b) => timeOf(a) - timeOf(b));
  let start = 0;
  for (let index = 1; index < together.length; index++) {
    if (timeOf(together[index]!) - timeOf(together[index - 1]!) > PAUSE_MS) start = index;
  }
  return together.slice(start);
}

/** A set of matches as one report; those the team was not in are left out. */
export function reportBlock(
  reports: readonly TeamReport[],
  players: readonly TeamPlayer[],
): ScrimBlock | undefined {
  const played = playedTogether(reports, players).map((report) => {
    const seats = seatsOf(report, players);
    const side = sideOf(seats)!;
    const goals = goalsOf(report.document, side);
    return { report, goals, seats: seats.filter(({ team }) => team === side) };
  });
  if (played.length === 0) return undefined;
  const won = ({ goals }: (typeof played)[number]): boolean => goals.for > goals.against;
  const sum = (read: (match: (typeof played)[number]) => number): number =>
    played.reduce((total, match) => total + read(match), 0);
  return {
    from: played.map(({ report }) => report.document.date).toSorted()[0]!,
    matches: played.length,
    wins: played.filter(won).length,
    goalsFor: sum(({ goals }) => goals.for),
    goalsAgainst: sum(({ goals }) => goals.against),
    overtimes: played.filter(({ report }) => report.document.overtime).length,
    maps: mapsOf(
      played.map((match) => ({
        name: match.report.document.map_name ?? match.report.document.map_code,
        won: won(match),
      })),
    ),
    players: playersOf(played.flatMap(({ seats }) => seats)),
  };
}

function playedTogether(
  reports: readonly TeamReport[],
  players: readonly TeamPlayer[],
): readonly TeamReport[] {
  const unique = new Map(reports.map((report) => [report.document.rocket_league_id, report]));
  return [...unique.values()].filter((report) => sideOf(seatsOf(report, players)) !== undefined);
}

function mapsOf(
  played: readonly { readonly name: string; readonly won: boolean }[],
): ScrimBlock['maps'] {
  const names = [...new Set(played.map(({ name }) => name))];
  return names
    .map((name) => {
      const there = played.filter((match) => match.name === name);
      return { name, matches: there.length, wins: there.filter(({ won }) => won).length };
    })
    .toSorted((a, b) => b.matches - a.matches || a.name.localeCompare(b.name));
}

function playersOf(seats: ReturnType<typeof seatsOf>): readonly BlockPlayer[] {
  const ids = [...new Set(seats.map(({ discordId }) => discordId))].toSorted();
  return ids.map((discordId) => {
    const own = seats.filter((seat) => seat.discordId === discordId);
    const mean = (stat: 'goals' | 'assists' | 'saves' | 'shots'): number =>
      own.reduce((sum, { player }) => sum + player.stats.core[stat], 0) / own.length;
    return {
      discordId,
      matches: own.length,
      goals: mean('goals'),
      assists: mean('assists'),
      saves: mean('saves'),
      shots: mean('shots'),
    };
  });
}

function timeOf({ document }: TeamReport): number {
  return Date.parse(document.date);
}
