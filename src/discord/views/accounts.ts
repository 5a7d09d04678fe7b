import {
  ComponentType,
  type APIActionRowComponent,
  type APISelectMenuOption,
  type APIStringSelectComponent,
} from 'discord.js';
import { platformNames } from '../../core/accountId.ts';
import { cleanName } from '../../core/cleanName.ts';
import type { ManagedAccount } from '../../usecases/linkAccount.ts';
import { primaryId, unlinkId } from '../controls.ts';
import { clip, limits } from '../limits.ts';
import { playerName } from '../playerName.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

/** Everybody's accounts with what can be done to them. */
export function accountsView(accounts: readonly ManagedAccount[]): MessageView {
  if (accounts.length === 0) {
    return {
      content:
        'You have not linked an account. `/link` takes Steam, Epic, PlayStation, Xbox and Switch.',
    };
  }
  return {
    embeds: [
      {
        color: colours.brand,
        title: 'Your accounts',
        description: accounts.map(accountLine).join('\n'),
        footer: { text: '★ comes first on its platform · ✔ proven by signing in' },
      },
    ],
    components: [
      ...menu(primaryId.of(), 'Make an account the first of its platform', secondOnes(accounts)),
      ...menu(unlinkId.of(), 'Unlink an account', accounts),
    ],
  };
}

function accountLine({ account, displayName, isPrimary, verifiedAt }: ManagedAccount): string {
  const marks = `${isPrimary ? ' ★' : ''}${verifiedAt ? ' ✔' : ''}`;
  const name = displayName === undefined ? '' : `**${playerName(displayName)}** · `;
  return `${platformNames[account.platform]}: ${name}\`${account.id}\`${marks}`;
}

function secondOnes(accounts: readonly ManagedAccount[]): readonly ManagedAccount[] {
  return accounts.filter(({ isPrimary }) => !isPrimary);
}

function menu(
  customId: string,
  placeholder: string,
  accounts: readonly ManagedAccount[],
): APIActionRowComponent<APIStringSelectComponent>[] {
  if (accounts.length === 0) return [];
  const options = accounts.slice(0, limits.selectOptions).map(optionOf);
  const select: APIStringSelectComponent = {
    type: ComponentType.StringSelect,
    custom_id: customId,
    placeholder,
    options,
  };
  return [{ type: ComponentType.ActionRow, components: [select] }];
}

/** Menus show plain text, so nothing is escaped. */
function optionOf({ id, account, displayName }: ManagedAccount): APISelectMenuOption {
  const name = displayName === undefined ? account.id : cleanName(displayName);
  return {
    value: id,
    label: clip(`${platformNames[account.platform]}: ${name}`, limits.optionLabel),
    description: account.id,
  };
}
