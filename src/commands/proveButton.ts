import { proveId } from '../discord/controls.ts';
import { defineButton } from '../discord/defineComponent.ts';
import { proofLinkView } from '../discord/views/proof.ts';
import { PROOF_MINUTES } from '../web/createProofUrl.ts';

export type ProveDeps = {
  /** Whether this bot has pages to sign in on. */
  readonly canProve: boolean;
  /** A link for that person alone; refuses where there are no pages. */
  createProofUrl(owner: { readonly discordId: string; readonly username: string }): Promise<string>;
};

/** Answers with a link made for whoever pressed. */
export const proveButton = defineButton(proveId, {
  reply: 'private',
  async run({ user }, _fields, deps: ProveDeps) {
    const owner = { discordId: user.id, username: user.username };
    return proofLinkView(await deps.createProofUrl(owner), PROOF_MINUTES);
  },
});
