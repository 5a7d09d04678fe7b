import type { PlayerId } from '../core/ids.ts';

export type Proof = {
  readonly discordId: string;
  readonly username: string;
  readonly account: PlayerId;
  readonly displayName?: string;
};

export type ProveAccountDeps = {
  /** Answers the Discord user who held the account before, if somebody else did. */
  saveProvenAccount(proof: Proof): Promise<{ readonly displaced?: string }>;
  /** Has them told, in a direct message. */
  requestDisplacedNotice(discordId: string, account: PlayerId): Promise<void>;
};

/** The account is theirs: whoever had only claimed it loses it and hears so. */
export async function proveAccount(deps: ProveAccountDeps, proof: Proof): Promise<void> {
  const { displaced } = await deps.saveProvenAccount(proof);
  if (displaced !== undefined) await deps.requestDisplacedNotice(displaced, proof.account);
}
