import {
  compareSides,
  compareWithRank,
  type ComparedStatistic,
} from '../coaching/compare/comparison.ts';
import { MIN_TO_COMPARE } from '../coaching/compare/clearEffect.ts';
import { UserError } from '../core/errors.ts';
import { resultOf } from '../core/ownMatch.ts';
import type { FeatureVector } from '../ml/features.ts';
import type { Models } from '../ml/models.ts';
import { readPlayerMatches, type Mode } from '../ml/playerMatches.ts';
import type { MatchPage } from './findOwnMatches.ts';
import type { FindPreferencesDeps } from './findPreferences.ts';
import { rankIn, type FoundRank, type OwnDocument } from './memberRanks.ts';

export type CompareDeps = FindPreferencesDeps & {
  findOwnDocuments(discordId: string, page: MatchPage): Promise<readonly OwnDocument[]>;
  loadModels(): Promise<Models>;
};

/** Older matches tell of an older player. */
const COMPARED_MATCHES = 40;

export type Compared = {
  readonly playlistId: string;
  readonly rows: readonly ComparedStatistic[];
  /** Matches on either side; a rank has none. */
  readonly counts: readonly number[];
};

type Wish = { readonly discordId: string; readonly playlistId?: string | undefined };

/** Two people in a playlist that both play. */
export async function compareFriend(
  deps: CompareDeps,
  { discordId, friendId, playlistId }: Wish & { readonly friendId: string },
): Promise<Compared> {
  const [mine, theirs] = await Promise.all([
    deps.findOwnDocuments(discordId, { limit: 2 * COMPARED_MATCHES }),
    deps.findOwnDocuments(friendId, { limit: 2 * COMPARED_MATCHES }),
  ]);
  const shared = playlistId ?? commonestOf(mine, theirs);
  if (shared === undefined) throw new UserError('no-shared-playlist');
  const [own, other] = [vectorsIn(mine, shared), vectorsIn(theirs, shared)];
  demandMatches(own.length, 'of your matches');
  demandMatches(other.length, 'of their matches');
  return {
    playlistId: shared,
    rows: compareSides(own, other),
    counts: [own.length, other.length],
  };
}

/** One's wins and losses of a playlist, without what a win is made of. */
export async function compareResults(
  deps: CompareDeps,
  { discordId, playlistId }: Wish,
): Promise<Compared> {
  const documents = await deps.findOwnDocuments(discordId, { limit: 2 * COMPARED_MATCHES });
  const chosen = playlistId ?? commonestOf(documents);
  if (chosen === undefined) throw new UserError('no-matches');
  const ended = (wanted: string): readonly OwnDocument[] =>
    documents.filter(({ match }) => resultOf(match) === wanted);
  const [wins, losses] = [vectorsIn(ended('win'), chosen), vectorsIn(ended('loss'), chosen)];
  demandMatches(wins.length, 'wins');
  demandMatches(losses.length, 'losses');
  const rows = compareSides(wins, losses, { byResult: true });
  return { playlistId: chosen, rows, counts: [wins.length, losses.length] };
}

export type ComparedWithRank = Compared & {
  /** Which rank, and where it is known from unless somebody asked for it. */
  readonly rank: FoundRank | { readonly tier: number; readonly source: 'asked' };
};

/** One's matches of a playlist and what is usual at a rank: one's own, or the one asked for. */
export async function compareRank(
  deps: CompareDeps,
  { discordId, playlistId, tier }: Wish & { readonly tier?: number | undefined },
): Promise<ComparedWithRank> {
  const [documents, preferences, models] = await Promise.all([
    deps.findOwnDocuments(discordId, { limit: 2 * COMPARED_MATCHES }),
    deps.findPreferences(discordId),
    deps.loadModels(),
  ]);
  const chosen = playlistId ?? commonestOf(documents);
  if (chosen === undefined) throw new UserError('no-matches');
  const mode = modeOf(documents.find(({ match }) => match.playlistId === chosen));
  if (mode !== 'standard' && mode !== 'doubles') throw new UserError('no-rank-table');
  const own = vectorsIn(documents, chosen);
  demandMatches(own.length, 'of your matches');
  const rank =
    tier === undefined
      ? rankIn(chosen, { models, preferences, documents })
      : ({ tier, source: 'asked' } as const);
  if (!rank) throw new UserError('rank-unknown');
  const rows = compareWithRank(own, models[mode], rank.tier);
  return { playlistId: chosen, rows, counts: [own.length], rank };
}

function demandMatches(have: number, what: string): void {
  if (have >= MIN_TO_COMPARE) return;
  throw new UserError('too-few-matches', { have, need: MIN_TO_COMPARE, what });
}

/** The playlist of which even the side with fewer matches has the most. */
function commonestOf(...sides: readonly (readonly OwnDocument[])[]): string | undefined {
  const counts = sides.map((side) => {
    const found = new Map<string, number>();
    for (const { match } of side)
      found.set(match.playlistId, (found.get(match.playlistId) ?? 0) + 1);
    return found;
  });
  const fewest = [...counts[0]!.keys()].map((playlistId) => ({
    playlistId,
    matches: Math.min(...counts.map((found) => found.get(playlistId) ?? 0)),
  }));
  const [best] = fewest.toSorted((a, b) => b.matches - a.matches);
  return best && best.matches > 0 ? best.playlistId : undefined;
}

/** The person's share of the matches of a playlist that tell enough, the newest ones. */
function vectorsIn(
  documents: readonly OwnDocument[],
  playlistId: string,
): readonly FeatureVector[] {
  return documents
    .filter(({ match }) => match.playlistId === playlistId)
    .slice(0, COMPARED_MATCHES)
    .flatMap((one) => {
      const own = ownShare(one);
      return !own || own.unusable !== undefined ? [] : [own.values];
    });
}

function modeOf(one: OwnDocument | undefined): Mode | undefined {
  return one && ownShare(one)?.mode;
}

function ownShare({ match, document }: OwnDocument) {
  const account = match.line?.account;
  return readPlayerMatches(document).find(
    ({ platform, id }) => platform === account?.platform && id === account.id,
  );
}
