import type { BoardPlaylistId, BoardStatisticId } from '../../core/guildSettings.ts';
import { boardStatistics } from './boardStatistics.ts';

/** What a member did in one playlist during a season, added up. */
export type MemberSums = {
  readonly userId: string;
  readonly playlist: string;
  readonly matches: number;
  readonly wins: number;
  readonly goals: number;
  readonly assists: number;
  readonly saves: number;
  readonly shots: number;
  readonly score: number;
  readonly supersonicSeconds: number;
  readonly seconds: number;
};

export type BoardKey = {
  readonly playlist: BoardPlaylistId;
  readonly statistic: BoardStatisticId;
};

export type Place = {
  readonly userId: string;
  readonly discordId: string;
  readonly place: number;
  /** As it is printed. */
  readonly value: string;
  readonly matches: number;
  /** Places gained since last week; absent for who was not placed then. In a season's first week nobody moved. */
  readonly moved: number | undefined;
};

export type Board = BoardKey & {
  readonly places: readonly Place[];
  /** Those who have played and are not placed yet, the nearest first. */
  readonly newcomers: readonly { readonly discordId: string; readonly left: number }[];
};

type Member = { readonly userId: string; readonly discordId: string };

export type BoardInput = BoardKey & {
  readonly members: readonly Member[];
  readonly sums: readonly MemberSums[];
  /** Places of last week by user. */
  readonly before: ReadonlyMap<string, number>;
};

/**
 * Ranks members by one statistic of one playlist. What is printed alike shares a place, and the next
 * one is counted on (1, 1, 3): a hundredth of a point is luck and ranks nobody.
 */
export function rankBoard(input: BoardInput): Board {
  const { playlist, statistic, members, before } = input;
  const { least, read, digits } = boardStatistics[statistic];
  const sums = new Map(
    input.sums.filter((own) => own.playlist === playlist).map((own) => [own.userId, own]),
  );
  const played = members.flatMap((member) => {
    const own = sums.get(member.userId);
    return own ? [{ ...member, matches: own.matches, value: read(own) }] : [];
  });
  const rows = played
    .filter(({ matches, value }) => matches >= least && value !== undefined)
    .map((row) => ({ ...row, value: row.value!.toFixed(digits) }))
    .toSorted(
      (a, b) =>
        Number(b.value) - Number(a.value) ||
        b.matches - a.matches ||
        a.discordId.localeCompare(b.discordId),
    );
  const firstOf = new Map(rows.map(({ value }, index) => [value, index] as const).toReversed());
  return {
    playlist,
    statistic,
    places: rows.map((row) => {
      const place = firstOf.get(row.value)! + 1;
      const last = before.get(row.userId);
      const moved = before.size === 0 ? 0 : last === undefined ? undefined : last - place;
      return { ...row, place, moved };
    }),
    newcomers: played
      .filter(({ matches }) => matches < least)
      .map(({ discordId, matches }) => ({ discordId, left: least - matches }))
      .toSorted((a, b) => a.left - b.left || a.discordId.localeCompare(b.discordId)),
  };
}

/** The name of a board through a season, for the places it remembers. */
export function boardName(season: string, { playlist, statistic }: BoardKey): string {
  return `${season} ${playlist} ${statistic}`;
}
