import type { ReplayDocument } from '../analysis/document.ts';
import { UserError } from '../core/errors.ts';
import type { PlayerId } from '../core/ids.ts';
import type { Preferences } from '../core/preferences.ts';
import { assessPlayer, type DeclaredTiers } from '../ml/assess.ts';
import type { Assessment } from '../ml/assessment.ts';
import type { Models } from '../ml/models.ts';
import type { FindPreferencesDeps } from './findPreferences.ts';

export type AssessMemberDeps = FindPreferencesDeps & {
  findLinkedPlayers(discordId: string): Promise<readonly PlayerId[]>;
  /** The newest matches of a player first. */
  findRecentDocuments(player: PlayerId, limit: number): Promise<readonly ReplayDocument[]>;
  loadModels(): Promise<Models>;
};

export type AssessedMember = { readonly models: Models; readonly assessment: Assessment };

/** Older matches tell of an older player: about two weeks of evenings. */
const RECENT_MATCHES = 40;

/** What a Discord user's own matches say of them: those of the linked account with most of them. */
export async function assessMember(
  deps: AssessMemberDeps,
  { discordId, rank }: { readonly discordId: string; readonly rank?: number },
): Promise<AssessedMember> {
  const players = await deps.findLinkedPlayers(discordId);
  if (players.length === 0) throw new UserError('not-linked');
  const found = await Promise.all(
    players.map(async (player) => ({
      player,
      documents: await deps.findRecentDocuments(player, RECENT_MATCHES),
    })),
  );
  const { player, documents } = found.toSorted(
    (a, b) => b.documents.length - a.documents.length,
  )[0]!;
  if (documents.length === 0) throw new UserError('no-matches');
  const [models, { ranks }] = await Promise.all([
    deps.loadModels(),
    deps.findPreferences(discordId),
  ]);
  const declared = declaredTiers(ranks);
  const who = { ...player, declared, ...(rank === undefined ? {} : { rank }) };
  // Oldest first: the newest document has the last word on name and rank.
  return { models, assessment: assessPlayer(models, documents.toReversed(), who) };
}

/** What somebody declared, by the modes of the assessment. */
function declaredTiers(ranks: Preferences['ranks']): DeclaredTiers {
  const tiers = {
    '1v1': ranks['ranked-duels'],
    '2v2': ranks['ranked-doubles'],
    '3v3': ranks['ranked-standard'],
  };
  return Object.fromEntries(Object.entries(tiers).filter(([, tier]) => tier !== undefined));
}
