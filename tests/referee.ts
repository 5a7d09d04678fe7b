import type { DocumentPlayer, ReplayDocument } from '../src/analysis/index.ts';

/** One value of a document beside the referee's. */
export type Verdict = {
  readonly replay: string;
  readonly who: string;
  /** `boost.bpm`, for teams `team.ball.possession_time`. */
  readonly statistic: string;
  readonly ours: number;
  readonly theirs: number;
  readonly inside: boolean;
};

type Numbers = Readonly<Record<string, unknown>>;

/** The bars of the product: counts equal, times 0.5 s, shares one point, the rest 1 % or one unit. */
export function isInside(statistic: string, ours: number, theirs: number): boolean {
  const name = statistic.split('.').at(-1)!;
  const difference = Math.abs(ours - theirs);
  if (/^(core|demo)\.|\.core\.|\.demo\.|count_|goals_against_while/.test(statistic)) {
    return name === 'shooting_percentage' ? difference < 0.01 : difference === 0;
  }
  if (/^(time_|possession_time|start_time|end_time)/.test(name)) return difference <= 0.505;
  if (name.startsWith('percent_') || name.endsWith('_percentage')) return difference <= 1;
  return difference <= Math.max(Math.abs(theirs) * 0.01, lastDigit(theirs)) + 1e-9;
}

/** One unit of the last digit that is printed: whole numbers 1, others 0.01. */
function lastDigit(value: number): number {
  return Number.isInteger(value) ? 1 : 0.01;
}

export function compareDocuments(
  replay: string,
  ours: ReplayDocument,
  theirs: ReplayDocument,
): Verdict[] {
  const verdicts: Verdict[] = [];
  for (const color of ['blue', 'orange'] as const) {
    for (const player of theirs[color].players) {
      const same = samePlayer(ours[color].players, player);
      const who = `${color} ${theirs[color].players.indexOf(player) + 1}`;
      verdicts.push(...compareParts({ replay, who }, same?.stats, player.stats));
    }
    const team = { replay, who: `${color} team` };
    verdicts.push(...compareParts(team, ours[color].stats, theirs[color].stats, 'team.'));
  }
  return verdicts;
}

function samePlayer(players: readonly DocumentPlayer[], wanted: DocumentPlayer) {
  return (
    players.find(
      ({ id }) => id.platform === wanted.id.platform && id.id === wanted.id.id.toLowerCase(),
    ) ?? players.find(({ id }) => id.id === wanted.id.id)
  );
}

function compareParts(
  where: Pick<Verdict, 'replay' | 'who'>,
  ours: object | undefined,
  theirs: object,
  prefix = '',
): Verdict[] {
  return Object.entries(theirs).flatMap(([part, values]) =>
    Object.entries(values as Numbers)
      .filter((entry): entry is [string, number] => typeof entry[1] === 'number')
      .map(([key, their]) => {
        const statistic = `${prefix}${part}.${key}`;
        const own = (ours as Record<string, Numbers> | undefined)?.[part];
        const our = Number(own?.[key] ?? 0);
        return {
          ...where,
          statistic,
          ours: our,
          theirs: their,
          inside: isInside(statistic, our, their),
        };
      }),
  );
}

export type Row = {
  readonly statistic: string;
  readonly inside: number;
  readonly count: number;
  readonly worst: Verdict;
};

/** One row per statistic, the least fitting first. */
export function tableOf(verdicts: readonly Verdict[]): Row[] {
  const groups = groupBy(verdicts, ({ statistic }) => statistic);
  return [...groups]
    .map(([statistic, rows]) => ({
      statistic,
      inside: rows.filter(({ inside }) => inside).length,
      count: rows.length,
      worst: rows.reduce((worst, row) => (errorOf(row) > errorOf(worst) ? row : worst)),
    }))
    .sort((a, b) => a.inside / a.count - b.inside / b.count);
}

function errorOf({ ours, theirs }: Verdict): number {
  return Math.abs(ours - theirs);
}

export function insideShare(verdicts: readonly Verdict[]): number {
  return verdicts.filter(({ inside }) => inside).length / verdicts.length;
}

/** `Map.groupBy` is not in Node 20. */
export function groupBy<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  return groups;
}
