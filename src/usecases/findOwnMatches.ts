import type { MatchFilter, OwnMatch } from '../core/ownMatch.ts';

export type MatchPage = MatchFilter & { readonly limit: number; readonly offset?: number };

export type FindOwnMatchesDeps = {
  /** The newest first; `total` counts those of every page. */
  findOwnMatches(
    discordId: string,
    page: MatchPage,
  ): Promise<{ readonly total: number; readonly matches: readonly OwnMatch[] }>;
};
