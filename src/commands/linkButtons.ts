import { linkCancelId, linkConfirmId } from '../discord/controls.ts';
import { defineButton } from '../discord/defineComponent.ts';
import { linkedView, notLinkedView } from '../discord/views/linked.ts';
import { withProof } from '../discord/views/proof.ts';
import type { ProveDeps } from './proveButton.ts';
import { identifyAccount, type IdentifyAccountDeps } from '../usecases/identifyAccount.ts';
import { linkAccount, type LinkAccountDeps } from '../usecases/linkAccount.ts';

type LinkConfirmDeps = LinkAccountDeps & IdentifyAccountDeps & Pick<ProveDeps, 'proofWays'>;

/** "Yes, this is me". The id came back from the client, so it is looked up once more. */
export const linkConfirm = defineButton(linkConfirmId, {
  reply: 'update',
  async run({ user }, [platform, id], deps: LinkConfirmDeps) {
    const { account, name } = await identifyAccount(deps, platform, id);
    const linked = await linkAccount(deps, {
      discordId: user.id,
      username: user.username,
      account,
      ...(name !== undefined && { displayName: name }),
    });
    return withProof(linkedView(linked), [linked], deps.proofWays);
  },
});

export const linkCancel = defineButton(linkCancelId, {
  reply: 'update',
  run: () => Promise.resolve(notLinkedView()),
});
