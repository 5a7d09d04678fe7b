import { playlistName } from '../analysis/playlists.ts';
import { UserError } from '../core/errors.ts';
import { mapName } from '../core/mapNames.ts';
import type { MatchFilter, OwnMatch } from '../core/ownMatch.ts';
import type { FindOwnMatchesDeps } from './findOwnMatches.ts';

/** How many matches somebody has of a playlist and arena. */
export type MatchPlace = {
  readonly playlistId: string;
  readonly mapCode: string;
  readonly matches: number;
};

export type ListMatchesDeps = FindOwnMatchesDeps & {
  /** The most frequent first. */
  findMatchPlaces(discordId: string): Promise<readonly MatchPlace[]>;
};

export type ListWish = {
  readonly filter: MatchFilter;
  /** From 0; one beyond the last is the last. */
  readonly page: number;
};

export type MatchList = ListWish & {
  readonly matches: readonly OwnMatch[];
  readonly total: number;
  readonly pages: number;
  readonly places: readonly MatchPlace[];
};

export const MATCHES_A_PAGE = 8;

/** One page of a person's matches. */
export async function listMatches(
  deps: ListMatchesDeps,
  discordId: string,
  { filter, page }: ListWish,
): Promise<MatchList> {
  const [places, found] = await Promise.all([
    deps.findMatchPlaces(discordId),
    findPage(deps, discordId, { filter, page }),
  ]);
  if (places.length === 0) throw new UserError('no-matches');
  return { filter, places, ...found };
}

async function findPage(
  deps: FindOwnMatchesDeps,
  discordId: string,
  { filter, page }: ListWish,
): Promise<Omit<MatchList, 'filter' | 'places'>> {
  const limit = MATCHES_A_PAGE;
  const offset = page * limit;
  const found = await deps.findOwnMatches(discordId, { ...filter, limit, offset });
  // Matches may have been deleted since the page was turned: the first page is always there.
  if (found.matches.length === 0 && page > 0) return findPage(deps, discordId, { filter, page: 0 });
  return { ...found, page, pages: Math.max(1, Math.ceil(found.total / limit)) };
}

/** The playlist somebody typed, by name or id, among those they have played. */
export function playlistIn(places: readonly MatchPlace[], typed: string): string {
  const wanted = typed.trim().toLowerCase();
  const found = places.find(
    ({ playlistId }) => playlistId === wanted || playlistName(playlistId).toLowerCase() === wanted,
  );
  if (found) return found.playlistId;
  throw new UserError('place-unknown', { input: typed });
}

/** The arena somebody typed, by name or code, among those they have played on. */
export function mapIn(places: readonly MatchPlace[], typed: string): string {
  const wanted = typed.trim().toLowerCase();
  const found = places.find(
    ({ mapCode }) => mapCode.toLowerCase() === wanted || mapName(mapCode).toLowerCase() === wanted,
  );
  if (found) return found.mapCode;
  throw new UserError('place-unknown', { input: typed });
}
