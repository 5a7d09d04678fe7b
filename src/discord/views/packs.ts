import { ComponentType } from 'discord.js';
import type { Pack } from '../../coaching/catalogue/packs.ts';
import type { Messages } from '../../coaching/words/index.ts';
import { deadPackId } from '../controls.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

/** More than this is a list nobody reads. */
const SHOWN = 10;

/** The best packs found, with the codes to type into the game. */
export function packsView(messages: Messages, packs: readonly Pack[]): MessageView {
  const shown = packs.slice(0, SHOWN);
  if (shown.length === 0) return { content: messages.packs.none() };
  return {
    embeds: [
      {
        color: colours.brand,
        title: messages.packs.title(packs.length),
        description: shown.map((pack) => packLine(messages, pack)).join('\n'),
      },
    ],
    components: [
      {
        type: ComponentType.ActionRow,
        components: [
          {
            type: ComponentType.StringSelect,
            custom_id: deadPackId.of(),
            placeholder: messages.packs.chooseDead(),
            options: shown.map(({ code, name }) => ({ label: name.slice(0, 100), value: code })),
          },
        ],
      },
    ],
  };
}

function packLine(messages: Messages, { code, name, creator, bands, minutes }: Pack): string {
  const by = creator === '' ? '' : ` · ${creator}`;
  const range = bands ? ` · ${[...new Set(bands)].join(' – ').replaceAll('-', ' ')}` : '';
  return `\`${code}\` **${name}**${by}${range} · ${messages.minutes(minutes)}`;
}
