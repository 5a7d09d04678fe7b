import { playlists, ranks } from '../ballchasing/filters.ts';
import type { SearchDeps } from '../commands/search.ts';
import { findLinkedAccounts } from '../db/accounts.ts';
import { findKnownPlayers } from '../db/seenPlayers.ts';
import type { House } from './house.ts';

const FOUND = 10;

/** Searching Ballchasing; the bot asks itself, within the limits that all processes share. */
export function searchDeps({ db, ballchasing }: House) {
  return {
    findLinkedPlayers: async (discordId) =>
      (await findLinkedAccounts(db, discordId)).map(({ account }) => account),
    findKnownPlayers: (discordId, text) => findKnownPlayers(db, discordId, text),
    async searchShared({ player, playlist, season, rank, accounts }) {
      const tier = ranks.find((one) => one === rank);
      const { list } = await ballchasing.listReplays({
        playerIds: accounts,
        playerNames: typeof player === 'string' ? [player] : [],
        playlists: playlists.filter((one) => one === playlist),
        season,
        minRank: tier,
        maxRank: tier,
        sortBy: 'replay-date',
        count: FOUND,
      });
      return list;
    },
  } satisfies SearchDeps;
}
