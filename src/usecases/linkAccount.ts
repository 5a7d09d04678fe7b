import { UserError } from '../core/errors.ts';
import type { PlayerId } from '../core/ids.ts';

export type LinkedAccount = {
  readonly account: PlayerId;
  readonly displayName?: string;
  readonly isPrimary: boolean;
  readonly verifiedAt?: Date;
};

export type LinkAccountInput = {
  readonly discordId: string;
  readonly username: string;
  readonly account: PlayerId;
  readonly displayName?: string;
};

export type LinkAccountDeps = {
  /** The Discord id that holds the account already, if any. */
  findAccountOwner(account: PlayerId): Promise<string | undefined>;
  saveLinkedAccount(input: LinkAccountInput): Promise<LinkedAccount>;
};

/** Ties a platform account to a Discord user, so that a card knows whose line to show first. */
export async function linkAccount(
  deps: LinkAccountDeps,
  input: LinkAccountInput,
): Promise<LinkedAccount> {
  const owner = await deps.findAccountOwner(input.account);
  if (owner !== undefined && owner !== input.discordId) {
    throw new UserError('link-taken', { platform: input.account.platform });
  }
  return deps.saveLinkedAccount(input);
}
