import { UserError } from '../core/errors.ts';
import type { PlayerId } from '../core/ids.ts';

export type LinkedAccount = {
  readonly account: PlayerId;
  readonly displayName?: string;
  readonly isPrimary: boolean;
  readonly verifiedAt?: Date;
};

/** One of somebody's accounts, as they manage them: `id` is its row. */
export type ManagedAccount = LinkedAccount & { readonly id: string };

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

/** Refuses an account that somebody else holds: one owner per account. */
export async function demandFree(
  { findAccountOwner }: Pick<LinkAccountDeps, 'findAccountOwner'>,
  account: PlayerId,
  discordId: string,
): Promise<void> {
  const owner = await findAccountOwner(account);
  if (owner !== undefined && owner !== discordId) {
    throw new UserError('link-taken', { platform: account.platform });
  }
}

/** Ties a platform account to a Discord user, so that a card knows whose line to show first. */
export async function linkAccount(
  deps: LinkAccountDeps,
  input: LinkAccountInput,
): Promise<LinkedAccount> {
  await demandFree(deps, input.account, input.discordId);
  return deps.saveLinkedAccount(input);
}
