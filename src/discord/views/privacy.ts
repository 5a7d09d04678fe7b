import { gzipSync } from 'node:zlib';
import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
} from 'discord.js';
import { UserError } from '../../core/errors.ts';
import { deleteMeId, keepDataId } from '../controls.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

/** PRIVACY.md in short. */
export function privacyView(replayDays: number): MessageView {
  return {
    embeds: [
      {
        color: colours.brand,
        title: 'Your data, in short',
        fields: [
          {
            name: 'What I keep',
            value:
              'Your Discord id and name, the accounts you link, your settings, the replays you hand in and the numbers of their matches. I do not read messages.',
          },
          { name: 'Why', value: 'To show your matches, and to say what to train. Nothing else.' },
          {
            name: 'How long',
            value: `Raw replay files: ${replayDays} days. Matches nobody here played in: 180 days. The rest until you delete it.`,
          },
          {
            name: 'Who sees it',
            value:
              'You. Others see what you share, and your profile only as far as `/settings show` says.',
          },
          {
            name: 'Take it or delete it',
            value: '`/data export` gives you all of it. `/data delete` deletes it at once.',
          },
        ],
        footer: { text: 'The whole text is PRIVACY.md of the project.' },
      },
    ],
  };
}

/** What is larger than a message may carry is packed; years of matches shrink to a tenth. */
export function exportView(data: object, limitBytes: number): MessageView {
  const json = new TextEncoder().encode(JSON.stringify(data, undefined, 1));
  const content = 'This is everything I hold about you. Only you can see this message.';
  if (json.length <= limitBytes) {
    return { content, files: [{ ...exportFile, bytes: json }] };
  }
  const bytes = gzipSync(json);
  if (bytes.length > limitBytes) throw new UserError('data-too-large');
  const file = { name: `${exportFile.name}.gz`, bytes, contentType: 'application/gzip' };
  return { content: `${content} It is packed with gzip.`, files: [file] };
}

const exportFile = { name: 'your-data.json', contentType: 'application/json' };

export function deleteQuestionView(): MessageView {
  return {
    embeds: [
      {
        color: colours.failed,
        title: 'Delete everything about you?',
        description:
          'Your accounts, settings, replays, matches and plans go at once and cannot be brought back. In matches that other people here need, your name and id are replaced. Messages that were already posted stay until you delete them in Discord.',
      },
    ],
    components: [choice()],
  };
}

export function deletedView(): MessageView {
  return { content: 'Done: everything I held about you is deleted.' };
}

export function keptView(): MessageView {
  return { content: 'Nothing was deleted.' };
}

function choice(): APIActionRowComponent<APIButtonComponent> {
  return {
    type: ComponentType.ActionRow,
    components: [
      {
        type: ComponentType.Button,
        style: ButtonStyle.Danger,
        custom_id: deleteMeId.of(),
        label: 'Delete everything',
      },
      {
        type: ComponentType.Button,
        style: ButtonStyle.Secondary,
        custom_id: keepDataId.of(),
        label: 'Keep it',
      },
    ],
  };
}
