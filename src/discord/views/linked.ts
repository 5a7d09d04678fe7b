import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
} from 'discord.js';
import { platformNames, type LinkablePlatform } from '../../core/accountId.ts';
import type { PlayerId } from '../../core/ids.ts';
import type { LinkedAccount } from '../../usecases/linkAccount.ts';
import { linkCancelId, linkConfirmId } from '../controls.ts';
import { playerName } from '../playerName.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { wholeNumber } from './numbers.ts';

export type LinkCandidate = {
  readonly account: PlayerId & { readonly platform: LinkablePlatform };
  /** The name the platform gives, or the newest one of our matches. */
  readonly name?: string;
  /** In how many of our matches this account played. */
  readonly matches: number;
};

/** Shows who an account is before it is kept: a digit typed wrong is somebody else. */
export function linkQuestionView({ account, name, matches }: LinkCandidate): MessageView {
  const seen =
    matches === 0
      ? 'I have not seen this account in a match yet.'
      : `Seen in ${matches === 1 ? 'one match' : `${wholeNumber(matches)} matches`} that I know.`;
  return {
    embeds: [
      {
        color: colours.brand,
        title: 'Is this you?',
        description: [`${platformNames[account.platform]}: ${whoLine(account, name)}`, seen]
          .concat(profileLine(account))
          .join('\n'),
      },
    ],
    components: [questionRow(account)],
  };
}

function questionRow({
  platform,
  id,
}: LinkCandidate['account']): APIActionRowComponent<APIButtonComponent> {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.Button,
        style: ButtonStyle.Success,
        custom_id: linkConfirmId.of(platform, id),
        label: 'Yes, this is me',
      },
      {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        custom_id: linkCancelId.of(),
        label: 'No',
      },
    ],
  };
}

export function linkedView({ account, displayName }: LinkedAccount): MessageView {
  return {
    embeds: [
      {
        color: colours.brand,
        title: `${platformNames[account.platform]} account linked`,
        description: `${whoLine(account, displayName)}\nYour line comes first on every card from now on. \`/accounts\` shows all you have linked.`,
      },
    ],
  };
}

/** After "No". */
export function notLinkedView(): MessageView {
  return { content: 'Nothing was linked. Try again with the right account whenever you like.' };
}

function whoLine({ id }: PlayerId, name: string | undefined): string {
  return name === undefined ? `\`${id}\`` : `**${playerName(name)}** · \`${id}\``;
}

function profileLine({ platform, id }: PlayerId): string[] {
  return platform === 'steam'
    ? [`[See the profile on Steam](https://steamcommunity.com/profiles/${id})`]
    : [];
}
