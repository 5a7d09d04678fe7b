import type { DocumentPlayer, ReplayDocument } from '../../analysis/document.ts';
import type { MatchReport, TouchMoment } from '../../analysis/report.ts';
import { playerKey, type PlayerId, type Team } from '../../core/ids.ts';

/** What of a report a team's evening needs. */
export type TeamReport = Pick<MatchReport, 'document' | 'goals' | 'moments'> & {
  /** In the order they happened; absent where the file told too little. */
  readonly touches?: readonly Pick<TouchMoment, 'playerIndex' | 'kinds'>[] | null;
};

export type TeamPlayer = {
  readonly discordId: string;
  readonly accounts: readonly PlayerId[];
};

export type Seat = {
  readonly discordId: string;
  readonly team: Team;
  /** Place in the order of `series.boost`: blue players, then orange ones. */
  readonly index: number;
  readonly player: DocumentPlayer;
};

/** Where each of the players sat; those who were not there are left out. */
export function seatsOf({ document }: TeamReport, players: readonly TeamPlayer[]): readonly Seat[] {
  const owners = new Map(
    players.flatMap(({ discordId, accounts }) =>
      accounts.map((account) => [playerKey(account), discordId] as const),
    ),
  );
  const blue = document.blue.players.map((player) => ({ player, team: 'blue' as const }));
  const orange = document.orange.players.map((player) => ({ player, team: 'orange' as const }));
  return [...blue, ...orange].flatMap(({ player, team }, index) => {
    const { platform, id } = player.id;
    const discordId = owners.get(`${platform}:${id}`);
    return discordId === undefined ? [] : [{ discordId, team, index, player }];
  });
}

/** The side most of them sat on, with at least two of them; undefined where they were not together. */
export function sideOf(seats: readonly Seat[]): Team | undefined {
  const count = (team: Team): number => seats.filter((seat) => seat.team === team).length;
  const [blue, orange] = [count('blue'), count('orange')];
  if (Math.max(blue, orange) < 2) return undefined;
  return blue >= orange ? 'blue' : 'orange';
}

export function goalsOf(document: ReplayDocument, team: Team): { for: number; against: number } {
  const [us, them] =
    team === 'blue' ? (['blue', 'orange'] as const) : (['orange', 'blue'] as const);
  return { for: document[us].stats.core.goals, against: document[them].stats.core.goals };
}
