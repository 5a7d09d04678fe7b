import type { ReplayDocument } from '../analysis/document.ts';
import { playedMatches, type CountedMatch } from '../coaching/history/playedMatches.ts';
import { UserError } from '../core/errors.ts';
import type { PlayerId } from '../core/ids.ts';
import type { Preferences } from '../core/preferences.ts';
import type { AssessMemberDeps } from './assessMember.ts';

export type MemberHistoryDeps = Pick<
  AssessMemberDeps,
  'findLinkedPlayers' | 'findRecentDocuments'
> & {
  findPreferences(discordId: string): Promise<Preferences>;
};

/** Far enough for a week and the four before it, of somebody who plays a lot. */
const REMEMBERED_MATCHES = 150;

export type MemberHistory = {
  readonly player: PlayerId;
  readonly timezone: string;
  readonly documents: readonly ReplayDocument[];
  /** Oldest first. */
  readonly matches: readonly CountedMatch[];
};

/** A member's own matches: those of the linked account with most of them. */
export async function memberHistory(
  deps: MemberHistoryDeps,
  discordId: string,
): Promise<MemberHistory> {
  const [players, { timezone = 'UTC' }] = await Promise.all([
    deps.findLinkedPlayers(discordId),
    deps.findPreferences(discordId),
  ]);
  const found = await Promise.all(
    players.map(async (player) => ({
      player,
      documents: await deps.findRecentDocuments(player, REMEMBERED_MATCHES),
    })),
  );
  const [most] = found.toSorted((a, b) => b.documents.length - a.documents.length);
  if (!most) throw new UserError('not-linked');
  return { ...most, timezone, matches: playedMatches(most.documents, most.player, timezone) };
}
