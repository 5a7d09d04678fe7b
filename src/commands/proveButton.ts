import type { User } from 'discord.js';
import { connectablePlatforms, type ConnectablePlatform } from '../discord/connections.ts';
import { proveId, proveWithDiscordId } from '../discord/controls.ts';
import { defineButton } from '../discord/defineComponent.ts';
import { proofLinkView, type ProofWays } from '../discord/views/proof.ts';
import { PROOF_MINUTES, type ProofOwner } from '../web/createProofUrl.ts';

export type ProveDeps = {
  readonly proofWays: ProofWays;
  /** A link for that person alone; both refuse where there are no pages. */
  createProofUrl(owner: ProofOwner): Promise<string>;
  createConnectUrl(
    owner: ProofOwner & { readonly platforms: readonly ConnectablePlatform[] },
  ): Promise<string>;
};

/** Answers with a link made for whoever pressed. */
export const proveButton = defineButton(proveId, {
  reply: 'private',
  async run({ user }, _fields, deps: ProveDeps) {
    const url = await deps.createProofUrl(ownerOf(user));
    return proofLinkView('Steam', { url, minutes: PROOF_MINUTES });
  },
});

/** The same through the accounts connected to a Discord profile. */
export const proveWithDiscordButton = defineButton(proveWithDiscordId, {
  reply: 'private',
  async run({ user }, [wanted], deps: ProveDeps) {
    const platforms = wanted === 'all' ? connectablePlatforms : [wanted];
    const url = await deps.createConnectUrl({ ...ownerOf(user), platforms });
    return proofLinkView('Discord', { url, minutes: PROOF_MINUTES });
  },
});

function ownerOf({ id, username }: Pick<User, 'id' | 'username'>): ProofOwner {
  return { discordId: id, username };
}
