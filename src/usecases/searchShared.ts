import { UserError } from '../core/errors.ts';
import type { PlayerId } from '../core/ids.ts';

export type SharedSearch = {
  /** An account, or a name as people type it. */
  readonly player?: PlayerId | string;
  readonly playlist?: string;
  readonly season?: string;
  readonly rank?: string;
};

export type SearchSharedDeps<Found> = {
  findLinkedPlayers(discordId: string): Promise<readonly PlayerId[]>;
  searchShared(search: SharedSearch & { readonly accounts: readonly PlayerId[] }): Promise<Found>;
};

/** Finds replays on Ballchasing; one's own where nothing is said about the player. */
export async function searchShared<Found>(
  deps: SearchSharedDeps<Found>,
  discordId: string,
  search: SharedSearch,
): Promise<Found> {
  const accounts = await accountsOf(deps, discordId, search.player);
  return deps.searchShared({ ...search, accounts });
}

async function accountsOf(
  deps: SearchSharedDeps<unknown>,
  discordId: string,
  player: SharedSearch['player'],
): Promise<readonly PlayerId[]> {
  if (typeof player === 'string') return [];
  if (player) return [player];
  const own = await deps.findLinkedPlayers(discordId);
  if (own.length === 0) throw new UserError('search-needs-player');
  return own;
}
