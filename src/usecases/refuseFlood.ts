import { UserError } from '../core/errors.ts';
import { ITEM_RATES } from '../core/limits.ts';
import type { ReplyTarget } from './submission.ts';

export type RefuseFloodDeps = {
  /** Replays handed in within the window: by the user anywhere, and by anybody in the guild. */
  countRecentItems(who: Flooder, windowMinutes: number): Promise<ItemCounts>;
};

export type ItemCounts = { readonly ofUser: number; readonly ofGuild: number };

type Flooder = { readonly submitterId: string; readonly replyTo: Pick<ReplyTarget, 'guildId'> };

/** Refuses what would go over a person's or a server's rate. Counted in the database: a restart forgives nothing. */
export async function refuseFlood(
  deps: RefuseFloodDeps,
  who: Flooder & { readonly replays: readonly unknown[] },
): Promise<void> {
  const { windowMinutes, perUser, perGuild } = ITEM_RATES;
  const { ofUser, ofGuild } = await deps.countRecentItems(who, windowMinutes);
  const more = who.replays.length;
  if (ofUser + more > perUser || ofGuild + more > perGuild) {
    throw new UserError('too-many-requests', { minutes: windowMinutes });
  }
}
