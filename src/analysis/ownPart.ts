import type { MatchReport } from './report.ts';

type IsOwn = (player: Readonly<{ platform: string; id: string }>) => boolean;
type AboutPlayers = {
  readonly playerIndex: number;
  readonly otherIndex?: number;
  readonly victimIndex?: number;
};

/** What a report says of some of its players, without the others. */
export function ownPart(report: MatchReport, isOwn: IsOwn): object {
  const { blue, orange, ...match } = report.document;
  const players = [...blue.players, ...orange.players];
  const seats = players.flatMap(({ id }, seat) => (isOwn(id) ? [seat] : []));
  const names = new Set(seats.map((seat) => players[seat]!.name));
  const mine = <Value>(values: readonly Value[] | undefined): Value[] | undefined =>
    values && seats.flatMap((seat) => values[seat] ?? []);
  const isAbout = ({ playerIndex, otherIndex, victimIndex }: AboutPlayers): boolean =>
    [playerIndex, otherIndex, victimIndex].some(
      (seat) => seat !== undefined && seats.includes(seat),
    );
  return {
    match: { ...match, title: undefined },
    players: mine(players),
    goals: report.goals.filter(({ scorer, scorerId }) =>
      scorerId ? isOwn(scorerId) : names.has(scorer),
    ),
    shots: report.shots?.filter(isAbout),
    moments: report.moments?.filter(isAbout),
    experiments: report.experiments?.filter(isAbout),
    touches: report.touches?.filter(isAbout),
    play: mine(report.play),
    skills: mine(report.skills),
    boost: seats.map((seat) => report.series.boost[seat]),
    positions: seats.map((seat) => report.positions?.seconds[seat]),
  };
}
