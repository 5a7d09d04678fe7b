import type { ReplayDocument } from '../analysis/document.ts';
import { placeOf, playersOf } from '../analysis/playersOf.ts';
import { playerKey, type PlayerId } from '../core/ids.ts';
import type { OwnMatch } from '../core/ownMatch.ts';
import { rankedPlaylists, type Preferences, type RankedPlaylist } from '../core/preferences.ts';
import type { KnownRank } from '../core/rank.ts';
import { assessPlayer } from '../ml/assess.ts';
import type { Models } from '../ml/models.ts';
import { LOWEST_TIER } from '../ml/ranks.ts';
import { declaredRank } from './findPreferences.ts';

export type OwnDocument = { readonly match: OwnMatch; readonly document: ReplayDocument };

export type FoundRank = KnownRank & {
  /** Matches that an estimate rests on. */
  readonly matches?: number;
};

export type PlaylistRank = FoundRank & { readonly playlistId: RankedPlaylist };

type Evidence = {
  readonly models: Models;
  readonly preferences: Pick<Preferences, 'ranks'>;
  /** The newest first. */
  readonly documents: readonly OwnDocument[];
};

/** Fewer matches than this read as anything. */
const MIN_FOR_ESTIMATE = 3;

/** A person's rank in every ranked playlist where something is known of it. */
export function memberRanks(evidence: Evidence): readonly PlaylistRank[] {
  return rankedPlaylists.flatMap((playlistId) => {
    const rank = rankIn(playlistId, evidence);
    return rank ? [{ playlistId, ...rank }] : [];
  });
}

/** The rank in one playlist; casual matches go by the ranked one of that size. */
export function rankIn(
  playlistId: string,
  { models, preferences, documents }: Evidence,
): FoundRank | undefined {
  const played = documents.filter(({ match }) => match.playlistId === playlistId);
  const named = tierNamed(played);
  if (named !== undefined) return { tier: named, source: 'document' };
  const declared = declaredRank(preferences, playlistId);
  if (declared !== undefined) return { tier: declared, source: 'declared' };
  return estimateOf(models, played);
}

/** The newest rank that a document names; only Ballchasing's do. */
export function tierNamed(documents: readonly OwnDocument[]): number | undefined {
  for (const { match, document } of documents) {
    const place = match.line ? placeOf(document, match.line.account) : -1;
    const tier = playersOf(document)[place]?.player.rank?.tier;
    if (tier !== undefined && tier >= LOWEST_TIER) return tier;
  }
  return undefined;
}

function estimateOf(models: Models, played: readonly OwnDocument[]): FoundRank | undefined {
  const account = commonestAccount(played);
  if (!account || played.length < MIN_FOR_ESTIMATE) return undefined;
  const documents = played.map(({ document }) => document).toReversed();
  const { overall, matches } = assessPlayer(models, documents, account);
  return overall && { tier: overall.rank, source: 'estimate', matches };
}

/** The account that played most of some matches. */
export function commonestAccount(documents: readonly OwnDocument[]): PlayerId | undefined {
  const counts = new Map<string, { readonly account: PlayerId; count: number }>();
  for (const { match } of documents) {
    if (!match.line) continue;
    const { account } = match.line;
    const entry = counts.get(playerKey(account)) ?? { account, count: 0 };
    entry.count++;
    counts.set(playerKey(account), entry);
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count)[0]?.account;
}
