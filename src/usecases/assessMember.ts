import type { ReplayDocument } from '../analysis/document.ts';
import { UserError } from '../core/errors.ts';
import type { PlayerId } from '../core/ids.ts';
import { assessPlayer } from '../ml/assess.ts';
import type { Assessment } from '../ml/assessment.ts';
import type { Models } from '../ml/models.ts';

export type AssessMemberDeps = {
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
  const models = await deps.loadModels();
  const who = { ...player, ...(rank === undefined ? {} : { rank }) };
  return { models, assessment: assessPlayer(models, documents, who) };
}
