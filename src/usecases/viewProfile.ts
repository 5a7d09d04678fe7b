import { UserError } from '../core/errors.ts';
import { resultOf, type MatchResult, type OwnMatch } from '../core/ownMatch.ts';
import type { Models } from '../ml/models.ts';
import type { FindOwnMatchesDeps, MatchPage } from './findOwnMatches.ts';
import type { FindPreferencesDeps } from './findPreferences.ts';
import type { ManagedAccount } from './linkAccount.ts';
import type { MatchPlace } from './listMatches.ts';
import { memberRanks, type OwnDocument, type PlaylistRank } from './memberRanks.ts';
import { memberTrend, type MemberTrend } from './memberTrend.ts';

export type ViewProfileDeps = FindOwnMatchesDeps &
  FindPreferencesDeps & {
    findAccounts(discordId: string): Promise<readonly ManagedAccount[]>;
    findMatchPlaces(discordId: string): Promise<readonly MatchPlace[]>;
    /** Complete matches that they played, the newest first. */
    findOwnDocuments(discordId: string, page: MatchPage): Promise<readonly OwnDocument[]>;
    loadModels(): Promise<Models>;
  };

export type ProfileWish = {
  readonly ownerId: string;
  /** The playlist of the trend; the one played most lately if left out. */
  readonly playlistId?: string | undefined;
};

export type Streak = { readonly result: MatchResult; readonly length: number };

export type Profile = {
  readonly accounts: readonly ManagedAccount[];
  readonly ranks: readonly PlaylistRank[];
  /** Everything known, the newest first, for record and streaks. */
  readonly record: Readonly<Record<MatchResult, number>>;
  readonly streak?: Streak;
  readonly longestWinStreak: number;
  readonly recent: readonly OwnMatch[];
  readonly places: readonly MatchPlace[];
  readonly trend?: MemberTrend;
};

/** A season's worth: what was a year ago says nothing of a streak or a record. */
const RECORD_MATCHES = 500;
const RECENT_MATCHES = 5;
/** For ranks: far enough back to have a few of every playlist somebody plays. */
const RANK_MATCHES = 60;
const TREND_MATCHES = 20;

/** Who a person is to the bot, and how their play goes. */
export async function viewProfile(
  deps: ViewProfileDeps,
  { ownerId, playlistId }: ProfileWish,
): Promise<Profile> {
  const [accounts, preferences, { matches }, documents, places, models] = await Promise.all([
    deps.findAccounts(ownerId),
    deps.findPreferences(ownerId),
    deps.findOwnMatches(ownerId, { played: true, limit: RECORD_MATCHES }),
    deps.findOwnDocuments(ownerId, { limit: RANK_MATCHES }),
    deps.findMatchPlaces(ownerId),
    deps.loadModels(),
  ]);
  if (accounts.length === 0) throw new UserError('not-linked');
  const shown = playlistId ?? commonestPlaylist(documents);
  const trend = await findTrend(deps, ownerId, shown);
  return {
    accounts,
    ranks: memberRanks({ models, preferences, documents }),
    ...recordOf(matches),
    recent: matches.slice(0, RECENT_MATCHES),
    places,
    ...(trend && { trend }),
  };
}

async function findTrend(
  deps: ViewProfileDeps,
  ownerId: string,
  playlistId: string | undefined,
): Promise<MemberTrend | undefined> {
  if (playlistId === undefined) return undefined;
  const page = { playlistId, limit: TREND_MATCHES };
  const documents = await deps.findOwnDocuments(ownerId, page);
  return documents.length === 0 ? undefined : memberTrend(playlistId, documents.toReversed());
}

/** What somebody played most of lately. */
function commonestPlaylist(documents: readonly OwnDocument[]): string | undefined {
  const counts = new Map<string, number>();
  for (const { match } of documents.slice(0, TREND_MATCHES))
    counts.set(match.playlistId, (counts.get(match.playlistId) ?? 0) + 1);
  return [...counts].toSorted((a, b) => b[1] - a[1])[0]?.[0];
}

/** The newest first. */
export function recordOf(
  matches: readonly OwnMatch[],
): Pick<Profile, 'record' | 'streak' | 'longestWinStreak'> {
  const results = matches.flatMap((match) => resultOf(match) ?? []);
  const record = { win: 0, loss: 0, draw: 0 };
  let [run, longestWinStreak] = [0, 0];
  for (const result of results) {
    record[result]++;
    run = result === 'win' ? run + 1 : 0;
    longestWinStreak = Math.max(longestWinStreak, run);
  }
  const [newest] = results;
  if (!newest) return { record, longestWinStreak };
  const until = results.findIndex((result) => result !== newest);
  const streak = { result: newest, length: until === -1 ? results.length : until };
  return { record, streak, longestWinStreak };
}
