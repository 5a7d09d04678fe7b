import { TransientError } from '../core/errors.ts';

export type CheckMembersDeps = {
  now(): Date;
  /** Those of whom nothing was heard since `before`: the placed first, then the longest unheard. */
  findMembersToCheck(
    guildId: string,
    wanted: { readonly before: Date; readonly limit: number },
  ): Promise<readonly string[]>;
  isGuildMember(guildId: string, discordId: string): Promise<boolean>;
  noteChecked(guildId: string, discordIds: readonly string[], at: Date): Promise<void>;
  removeMember(guildId: string, discordId: string): Promise<void>;
};

/**
 * Each look is a call to Discord in a server's turn, which takes two for its messages: 12 turns a second
 * over all workers stay within its fifty calls. So a leaderboard of forty is looked through in twenty turns.
 */
const LOOKS_A_TURN = 2;
/** Whoever used the bot, or was there when asked, is taken to be there for so long. */
const TRUSTED_MS = 7 * 24 * 60 * 60 * 1_000;

/**
 * Finds members who left the server, a few a turn, and takes them out of its numbers. Without a
 * privileged intent Discord does not say so by itself.
 */
export async function checkMembers(deps: CheckMembersDeps, guildId: string): Promise<void> {
  const now = deps.now();
  const before = new Date(now.getTime() - TRUSTED_MS);
  const suspects = await deps.findMembersToCheck(guildId, { before, limit: LOOKS_A_TURN });
  if (suspects.length === 0) return;
  const seen = await Promise.all(suspects.map((discordId) => isThere(deps, guildId, discordId)));
  for (const [index, discordId] of suspects.entries()) {
    if (seen[index] === false) await deps.removeMember(guildId, discordId);
  }
  await deps.noteChecked(
    guildId,
    suspects.filter((_, index) => seen[index] === true),
    now,
  );
}

/** Undefined where Discord does not answer: the message matters more, and the next turn asks again. */
async function isThere(
  deps: CheckMembersDeps,
  guildId: string,
  discordId: string,
): Promise<boolean | undefined> {
  try {
    return await deps.isGuildMember(guildId, discordId);
  } catch (error) {
    if (error instanceof TransientError) return undefined;
    throw error;
  }
}
