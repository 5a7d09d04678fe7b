import { ButtonStyle, ComponentType } from 'discord.js';
import type { PlayerId } from '../../core/ids.ts';
import type { LinkedAccount } from '../../usecases/linkAccount.ts';
import { proveId } from '../controls.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

/** Adds "Prove it with Steam" where there is something to prove and a page to prove it on. */
export function withProof(
  view: MessageView,
  { account, verifiedAt }: Pick<LinkedAccount, 'account' | 'verifiedAt'>,
  canProve: boolean,
): MessageView {
  if (!canProve || account.platform !== 'steam' || verifiedAt !== undefined) return view;
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Primary,
    label: 'Prove it with Steam',
    custom_id: proveId.of(),
  } as const;
  const row = { type: ComponentType.ActionRow, components: [button] } as const;
  return { ...view, components: [...(view.components ?? []), { ...row, components: [button] }] };
}

/** The private way to the sign-in page. */
export function proofLinkView(url: string, minutes: number): MessageView {
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: 'Open the sign-in page',
    url,
  } as const;
  return {
    embeds: [
      {
        color: colours.brand,
        title: 'Prove it with Steam',
        description: `Sign in through Steam once and the account is yours for good: nobody else can claim it.\nThe link is for you alone and works once, within ${minutes} minutes. Do not pass it on.`,
      },
    ],
    components: [{ type: ComponentType.ActionRow, components: [button] }],
  };
}

/** To whoever had claimed an account that its owner has proven. */
export function displacedView({ id }: PlayerId): MessageView {
  return {
    embeds: [
      {
        color: colours.brand,
        title: 'A Steam account is no longer linked to you',
        description: `Somebody signed in to [${id}](https://steamcommunity.com/profiles/${id}) through Steam and proved that it is theirs, so I have taken it off your accounts.\nIf it is yours after all: \`/link steam\`, then **Prove it with Steam**. If it was a slip, there is nothing to do.`,
      },
    ],
  };
}
