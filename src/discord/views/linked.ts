import type { Platform } from '../../core/ids.ts';
import type { LinkedAccount } from '../../usecases/linkAccount.ts';
import { playerName } from '../playerName.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

const platformNames: Readonly<Record<Platform, string>> = {
  steam: 'Steam',
  epic: 'Epic Games',
  ps4: 'PlayStation',
  xbox: 'Xbox',
  switch: 'Nintendo Switch',
  psynet: 'PsyNet',
  qq: 'QQ',
};

/** Shows back what was linked: a digit typed wrong is somebody else's account. */
export function linkedView({ account, displayName }: LinkedAccount): MessageView {
  const platform = platformNames[account.platform];
  const who = displayName === undefined ? '' : `**${playerName(displayName)}** · `;
  const page =
    account.platform === 'steam'
      ? `\nIs this not you? [See the profile](https://steamcommunity.com/profiles/${account.id}) and link again.`
      : '';
  return {
    embeds: [
      {
        color: colours.brand,
        title: `${platform} account linked`,
        description: `${who}\`${account.id}\`\nYour line comes first on every card from now on.${page}`,
      },
    ],
  };
}
