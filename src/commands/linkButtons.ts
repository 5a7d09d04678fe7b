import { linkCancelId, linkConfirmId } from '../discord/controls.ts';
import { defineButton } from '../discord/defineComponent.ts';
import { linkedView, notLinkedView } from '../discord/views/linked.ts';
import { identifyAccount, type IdentifyAccountDeps } from '../usecases/identifyAccount.ts';
import { linkAccount, type LinkAccountDeps } from '../usecases/linkAccount.ts';

/** "Yes, this is me". The id came back from the client, so it is looked up once more. */
export const linkConfirm = defineButton(linkConfirmId, {
  reply: 'update',
  async run({ user }, [platform, id], deps: LinkAccountDeps & IdentifyAccountDeps) {
    const { account, name } = await identifyAccount(deps, platform, id);
    const linked = await linkAccount(deps, {
      discordId: user.id,
      username: user.username,
      account,
      ...(name !== undefined && { displayName: name }),
    });
    return linkedView(linked);
  },
});

export const linkCancel = defineButton(linkCancelId, {
  reply: 'update',
  run: () => Promise.resolve(notLinkedView()),
});
