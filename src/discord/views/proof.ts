import { ButtonStyle, ComponentType, type APIButtonComponentWithCustomId } from 'discord.js';
import { platformNames } from '../../core/accountId.ts';
import type { PlayerId } from '../../core/ids.ts';
import type { LinkedAccount } from '../../usecases/linkAccount.ts';
import { connectablePlatforms } from '../connections.ts';
import { proveId, proveWithDiscordId } from '../controls.ts';
import { userErrorText } from '../errorText.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

/** Where this bot can have an account proven: on pages of its own, through Discord's sign-in. */
export type ProofWays = { readonly steam: boolean; readonly discord: boolean };

type Claim = Pick<LinkedAccount, 'account' | 'verifiedAt'>;

/** Adds "Prove it with …" where there is something to prove and a page to prove it on. */
export function withProof(
  view: MessageView,
  accounts: readonly Claim[],
  ways: ProofWays,
): MessageView {
  const buttons = proofButtons(accounts, ways);
  if (buttons.length === 0) return view;
  const row = { type: ComponentType.ActionRow, components: buttons } as const;
  return { ...view, components: [...(view.components ?? []), row] };
}

function proofButtons(
  accounts: readonly Claim[],
  ways: ProofWays,
): APIButtonComponentWithCustomId[] {
  const claimed = accounts
    .filter(({ verifiedAt }) => verifiedAt === undefined)
    .map(({ account }) => account.platform);
  const connectable = connectablePlatforms.filter((platform) => claimed.includes(platform));
  const [only] = connectable;
  return [
    ...(ways.steam && claimed.includes('steam')
      ? [button(proveId.of(), 'Prove it with Steam', ButtonStyle.Primary)]
      : []),
    ...(ways.discord && only !== undefined
      ? [
          button(
            proveWithDiscordId.of(connectable.length === 1 ? only : 'all'),
            'Prove it with Discord',
            claimed.includes('steam') && ways.steam ? ButtonStyle.Secondary : ButtonStyle.Primary,
          ),
        ]
      : []),
  ];
}

function button(
  customId: string,
  label: string,
  style: ButtonStyle.Primary | ButtonStyle.Secondary,
): APIButtonComponentWithCustomId {
  return { type: ComponentType.Button, style, label, custom_id: customId };
}

/** Somebody else has claimed the account: its owner takes it back by signing in. */
export function takenView(account: PlayerId, ways: ProofWays): MessageView {
  const view = withProof({}, [{ account }], ways);
  if (!view.components) return { content: userErrorText('link-taken', {}) };
  const content =
    'That account is already linked by somebody else here. If it is yours, sign in once and it comes to you.';
  return { ...view, content };
}

/** The private way to a sign-in page. */
export function proofLinkView(
  service: 'Steam' | 'Discord',
  { url, minutes }: { readonly url: string; readonly minutes: number },
): MessageView {
  const button = {
    type: ComponentType.Button,
    style: ButtonStyle.Link,
    label: 'Open the sign-in page',
    url,
  } as const;
  const how =
    service === 'Steam'
      ? 'Sign in through Steam once and the account is yours for good: nobody else can claim it.'
      : 'Accounts you have connected on your Discord profile are proven already: let me see them once.';
  return {
    embeds: [
      {
        color: colours.brand,
        title: `Prove it with ${service}`,
        description: `${how}\nThe link is for you alone and works once, within ${minutes} minutes. Do not pass it on.`,
      },
    ],
    components: [{ type: ComponentType.ActionRow, components: [button] }],
  };
}

/** To whoever had claimed an account that its owner has proven. */
export function displacedView({ platform, id }: PlayerId): MessageView {
  const name = platformNames[platform];
  const account =
    platform === 'steam' ? `[${id}](https://steamcommunity.com/profiles/${id})` : `\`${id}\``;
  return {
    embeds: [
      {
        color: colours.brand,
        title: `Your ${name} account link was taken over by its owner`,
        description: `Somebody signed in and proved that the ${name} account ${account} is theirs, so I have taken it off your accounts.\nIf it is yours after all: \`/link\` it again and prove it with the button there. If it was a slip, there is nothing to do.`,
      },
    ],
  };
}
