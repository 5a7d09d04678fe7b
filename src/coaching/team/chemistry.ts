import {
  goalsOf,
  seatsOf,
  sideOf,
  type Seat,
  type TeamPlayer,
  type TeamReport,
} from './teamMatch.ts';

/** Two players who played on one side, over their matches together. */
export type Pair = {
  readonly discordIds: readonly [string, string];
  readonly matches: number;
  readonly wins: number;
  /** Mean distance between them and their mates, uu. */
  readonly spacing: number | undefined;
  /** Both went for one ball, a match. */
  readonly doubleCommits: number;
  /** Goals one made for the other, both ways. */
  readonly assists: readonly [number, number];
  /** Passes that the other one took, a match, each way; absent where no file told of touches. */
  readonly passes: readonly [number, number] | undefined;
  /** Share of time behind the ball, 0 to 100: who covers. Absent where no file told of places. */
  readonly cover: readonly [number, number] | undefined;
};

/**
 * How pairs of a team play together; a trio is its three pairs. Told are spacing, balls that both went
 * for, passes that reached the other, goals made for each other and who stays behind: what mates can
 * talk about.
 */
export function measureChemistry(
  reports: readonly TeamReport[],
  players: readonly TeamPlayer[],
): readonly Pair[] {
  const pairs = new Map<string, SharedMatch[]>();
  for (const report of reports) {
    const seats = seatsOf(report, players);
    const side = sideOf(seats);
    if (!side) continue;
    const mates = seats.filter(({ team }) => team === side);
    for (const [first, second] of pairsOf(mates)) {
      const key = `${first.discordId} ${second.discordId}`;
      pairs.set(key, [...(pairs.get(key) ?? []), { report, seats: [first, second] }]);
    }
  }
  return [...pairs.values()].map(pairOf).toSorted((a, b) => b.matches - a.matches);
}

type SharedMatch = { readonly report: TeamReport; readonly seats: readonly [Seat, Seat] };

function pairsOf(mates: readonly Seat[]): readonly (readonly [Seat, Seat])[] {
  const sorted = mates.toSorted((a, b) => a.discordId.localeCompare(b.discordId));
  return sorted.flatMap((first, index) =>
    sorted.slice(index + 1).map((second) => [first, second] as const),
  );
}

function pairOf(shared: readonly SharedMatch[]): Pair {
  const [
    {
      seats: [first, second],
    },
  ] = shared as readonly [SharedMatch, ...SharedMatch[]];
  const doubleCommits = shared.reduce((sum, match) => sum + commitsOf(match), 0);
  const assists = shared.map(assistsOf);
  const wins = shared.filter(({ report, seats: [{ team }] }) => {
    const goals = goalsOf(report.document, team);
    return goals.for > goals.against;
  });
  return {
    discordIds: [first.discordId, second.discordId],
    matches: shared.length,
    wins: wins.length,
    spacing: mean(shared.flatMap(({ seats }) => spacingOf(seats) ?? [])),
    doubleCommits: doubleCommits / shared.length,
    assists: [
      assists.reduce((sum, [given]) => sum + given, 0),
      assists.reduce((sum, [, given]) => sum + given, 0),
    ],
    passes: bothMeans(shared.flatMap((match) => passesOf(match) ?? [])),
    cover: bothMeans(shared.flatMap((match) => coverOf(match) ?? [])),
  };
}

type Both = readonly [number, number];

function mean(values: readonly number[]): number | undefined {
  if (values.length === 0) return undefined;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function bothMeans(values: readonly { readonly both: Both }[]): Both | undefined {
  const [first, second] = [0, 1].map((side) => mean(values.map(({ both }) => both[side]!)));
  return first === undefined || second === undefined ? undefined : [first, second];
}

/** Moments of either whose mate was the other. */
function commitsOf({ report, seats: [a, b] }: SharedMatch): number {
  return (report.moments ?? []).filter(
    (moment) =>
      moment.kind === 'double-commit' &&
      ((moment.playerIndex === a.index && moment.otherIndex === b.index) ||
        (moment.playerIndex === b.index && moment.otherIndex === a.index)),
  ).length;
}

/** First for second, second for first. */
function assistsOf({ report, seats: [a, b] }: SharedMatch): readonly [number, number] {
  const made = (from: Seat, to: Seat): number =>
    report.goals.filter(
      ({ assistIndex, scorerId }) =>
        assistIndex === from.index &&
        scorerId?.id === to.player.id.id &&
        scorerId.platform === to.player.id.platform,
    ).length;
  return [made(a, b), made(b, a)];
}

function spacingOf([a, b]: SharedMatch['seats']): number | undefined {
  return mean(
    [a, b].flatMap(({ player }) => player.stats.positioning?.avg_distance_to_mates ?? []),
  );
}

/** The mate who took a pass is whoever touched next: that is what makes it one. */
function passesOf({ report, seats: [a, b] }: SharedMatch): { both: Both } | undefined {
  const { touches } = report;
  if (!touches || touches.length === 0) return undefined;
  const links = (from: Seat, to: Seat): number =>
    touches.filter(
      ({ playerIndex, kinds }, index) =>
        playerIndex === from.index &&
        kinds.includes('pass') &&
        touches[index + 1]?.playerIndex === to.index,
    ).length;
  return { both: [links(a, b), links(b, a)] };
}

/** Shares of the match behind the ball. */
function coverOf({ seats: [a, b] }: SharedMatch): { both: Both } | undefined {
  const [first, second] = [behind(a), behind(b)];
  return first === undefined || second === undefined ? undefined : { both: [first, second] };
}

function behind({ player }: Seat): number | undefined {
  const { time_behind_ball: back = 0, time_infront_ball: front = 0 } =
    player.stats.positioning ?? {};
  return back + front === 0 ? undefined : (100 * back) / (back + front);
}
