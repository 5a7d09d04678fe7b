import type { StandInReplay, StandInUser } from './replayShelf.ts';

type Line = { readonly name?: string; readonly id: { platform?: string; id?: string } };
type Match = {
  readonly playlist_id?: string;
  readonly season?: number;
  readonly season_type?: string;
  readonly date?: string;
  readonly map_code?: string;
  readonly min_rank?: { readonly tier: number };
  readonly max_rank?: { readonly tier: number };
  readonly blue?: { readonly players?: readonly Line[] };
  readonly orange?: { readonly players?: readonly Line[] };
};

/** The filters of `GET /replays` that the stand-in knows; another name is an error, to be noticed. */
const filters: Readonly<
  Record<string, (replay: StandInReplay, wanted: readonly string[], me: StandInUser) => boolean>
> = {
  title: ({ title }, [wanted]) => title.toLowerCase().includes(wanted!.toLowerCase()),
  'player-name': (replay, wanted) =>
    linesOf(replay).some(({ name = '' }) =>
      wanted.some((text) => name.toLowerCase().includes(text.toLowerCase())),
    ),
  'player-id': (replay, wanted) =>
    linesOf(replay).some(({ id }) => wanted.includes(`${id.platform}:${id.id}`)),
  playlist: (replay, wanted) => wanted.includes(matchOf(replay).playlist_id ?? ''),
  season: (replay, [wanted]) => seasonOf(matchOf(replay)) === wanted,
  'min-rank': (replay, [wanted]) => (matchOf(replay).min_rank?.tier ?? 0) >= tierOf(wanted!),
  'max-rank': (replay, [wanted]) => (matchOf(replay).max_rank?.tier ?? 99) <= tierOf(wanted!),
  pro: () => false,
  'match-result': () => true,
  uploader: ({ uploader }, [wanted], me) =>
    uploader.steamId === (wanted === 'me' ? me.steamId : wanted),
  group: ({ group }, [wanted]) => group === wanted,
  map: (replay, [wanted]) => matchOf(replay).map_code === wanted,
  'created-before': ({ created }, [wanted]) => created < new Date(wanted!),
  'created-after': ({ created }, [wanted]) => created > new Date(wanted!),
  'replay-date-before': (replay, [wanted]) => dateOf(replay) < new Date(wanted!),
  'replay-date-after': (replay, [wanted]) => dateOf(replay) > new Date(wanted!),
};
const paging = new Set(['count', 'sort-by', 'sort-dir', 'after']);

export type Page = {
  readonly total: number;
  readonly entries: readonly StandInReplay[];
  /** The cursor of the next page. */
  readonly after: string | undefined;
};

/** Throws an Error whose message is the API's complaint. */
export function selectReplays(
  replays: Iterable<StandInReplay>,
  query: URLSearchParams,
  me: StandInUser,
): Page {
  const names = [...new Set(query.keys())].filter((name) => !paging.has(name));
  const unknown = names.find((name) => !filters[name]);
  if (unknown) throw new Error(`unknown filter ${unknown}`);
  const count = Number(query.get('count') ?? 150);
  if (!(count >= 1 && count <= 200)) throw new Error('count must be between 1 and 200');

  const found = [...replays]
    .filter((replay) => replay.status === 'ok')
    .filter((replay) => replay.visibility === 'public' || replay.uploader.steamId === me.steamId)
    .filter((replay) => names.every((name) => filters[name]!(replay, query.getAll(name), me)))
    .sort(order(query));
  const from = Number(Buffer.from(query.get('after') ?? '', 'base64').toString() || 0);
  const entries = found.slice(from, from + count);
  const next = from + count;
  const after = next < found.length ? Buffer.from(String(next)).toString('base64') : undefined;
  return { total: found.length, entries, after };
}

function order(query: URLSearchParams) {
  const time = query.get('sort-by') === 'replay-date' ? dateOf : createdOf;
  const sign = query.get('sort-dir') === 'asc' ? 1 : -1;
  return (one: StandInReplay, other: StandInReplay): number =>
    sign * (time(one).getTime() - time(other).getTime());
}

const createdOf = ({ created }: StandInReplay): Date => created;
const matchOf = ({ document }: StandInReplay): Match => document as Match;
const dateOf = (replay: StandInReplay): Date => new Date(matchOf(replay).date ?? 0);

function linesOf(replay: StandInReplay): readonly Line[] {
  const { blue, orange } = matchOf(replay);
  return [...(blue?.players ?? []), ...(orange?.players ?? [])];
}

function seasonOf({ season, season_type }: Match): string {
  return season_type === 'free2play' ? `f${season}` : String(season);
}

/** `champion-2` → 17; enough of the scale for the stand-in. */
function tierOf(rank: string): number {
  const families = [
    'bronze',
    'silver',
    'gold',
    'platinum',
    'diamond',
    'champion',
    'grand-champion',
  ];
  const [, family = '', step = '1'] = /^(.*?)(?:-(\d))?$/.exec(rank) ?? [];
  const at = families.indexOf(family);
  return at < 0 ? 22 : at * 3 + Number(step);
}
