import { playerKey, type PlayerId } from '../core/ids.ts';

export const playlists = [
  'unranked-duels',
  'unranked-doubles',
  'unranked-standard',
  'unranked-chaos',
  'private',
  'season',
  'offline',
  'local-lobby',
  'ranked-duels',
  'ranked-doubles',
  'ranked-solo-standard',
  'ranked-standard',
  'snowday',
  'rocketlabs',
  'hoops',
  'rumble',
  'tournament',
  'dropshot',
  'ranked-hoops',
  'ranked-rumble',
  'ranked-dropshot',
  'ranked-snowday',
  'dropshot-rumble',
  'heatseeker',
  'gridiron',
  'spooky-cube',
] as const;
export type Playlist = (typeof playlists)[number];

/** The place in the list is the tier. */
export const ranks = [
  'unranked',
  'bronze-1',
  'bronze-2',
  'bronze-3',
  'silver-1',
  'silver-2',
  'silver-3',
  'gold-1',
  'gold-2',
  'gold-3',
  'platinum-1',
  'platinum-2',
  'platinum-3',
  'diamond-1',
  'diamond-2',
  'diamond-3',
  'champion-1',
  'champion-2',
  'champion-3',
  'grand-champion-1',
  'grand-champion-2',
  'grand-champion-3',
  'supersonic-legend',
] as const;
export type RankId = (typeof ranks)[number];

/** A page holds at most this many. */
export const MAX_PAGE = 200;

/** What the sort of both lists and their pages have in common. */
export type Paging<Sort extends string> = {
  readonly count?: number | undefined;
  readonly sortBy?: Sort | undefined;
  readonly sortDirection?: 'asc' | 'desc' | undefined;
  /** Where the page before this one ended. */
  readonly after?: string | undefined;
};

export type ReplayFilters = Paging<'replay-date' | 'upload-date'> & {
  readonly title?: string | undefined;
  readonly playerNames?: readonly string[] | undefined;
  readonly playerIds?: readonly PlayerId[] | undefined;
  readonly playlists?: readonly Playlist[] | undefined;
  /** `1` to `14`, then `f1` and on, since the game is free to play. */
  readonly season?: string | undefined;
  readonly matchResult?: 'win' | 'loss' | undefined;
  readonly minRank?: RankId | undefined;
  readonly maxRank?: RankId | undefined;
  readonly pro?: boolean | undefined;
  /** A SteamID64, or `me`. */
  readonly uploader?: string | undefined;
  /** Replays directly in the group, not in those below it. */
  readonly group?: string | undefined;
  readonly map?: string | undefined;
  readonly createdBefore?: Date | undefined;
  readonly createdAfter?: Date | undefined;
  readonly playedBefore?: Date | undefined;
  readonly playedAfter?: Date | undefined;
};

export type GroupFilters = Paging<'created' | 'name'> & {
  readonly name?: string | undefined;
  /** A SteamID64, or `me`. */
  readonly creator?: string | undefined;
  /** The group that holds them. */
  readonly group?: string | undefined;
  readonly createdBefore?: Date | undefined;
  readonly createdAfter?: Date | undefined;
};

type Value = string | number | boolean | Date | undefined;

export function replayQuery(filters: ReplayFilters): URLSearchParams {
  return query({
    title: filters.title,
    'player-name': filters.playerNames,
    'player-id': filters.playerIds?.map(playerKey),
    playlist: filters.playlists,
    season: filters.season,
    'match-result': filters.matchResult,
    'min-rank': filters.minRank,
    'max-rank': filters.maxRank,
    pro: filters.pro,
    uploader: filters.uploader,
    group: filters.group,
    map: filters.map,
    'created-before': filters.createdBefore,
    'created-after': filters.createdAfter,
    'replay-date-before': filters.playedBefore,
    'replay-date-after': filters.playedAfter,
    ...paging(filters),
  });
}

export function groupQuery(filters: GroupFilters): URLSearchParams {
  return query({
    name: filters.name,
    creator: filters.creator,
    group: filters.group,
    'created-before': filters.createdBefore,
    'created-after': filters.createdAfter,
    ...paging(filters),
  });
}

function paging({ count, sortBy, sortDirection, after }: Paging<string>): Record<string, Value> {
  const asked =
    count === undefined ? undefined : Math.min(MAX_PAGE, Math.max(1, Math.trunc(count)));
  return { count: asked, 'sort-by': sortBy, 'sort-dir': sortDirection, after };
}

function query(fields: Readonly<Record<string, Value | readonly Value[]>>): URLSearchParams {
  const params = new URLSearchParams();
  for (const [name, given] of Object.entries(fields)) {
    const values = Array.isArray(given) ? (given as readonly Value[]) : [given as Value];
    for (const value of values) {
      if (value !== undefined && value !== '') params.append(name, text(value));
    }
  }
  return params;
}

/** Times are RFC 3339. */
function text(value: Exclude<Value, undefined>): string {
  return value instanceof Date ? value.toISOString() : String(value);
}
