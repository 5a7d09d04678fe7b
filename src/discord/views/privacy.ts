import { gzipSync } from 'node:zlib';
import {
  ButtonStyle,
  ComponentType,
  type APIActionRowComponent,
  type APIButtonComponent,
} from 'discord.js';
import { UserError } from '../../core/errors.ts';
import { keptDays } from '../../core/keptDays.ts';
import { deleteMeId, keepDataId } from '../controls.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

/** PRIVACY.md in short. */
export function privacyView(replayDays: number, contact: string | undefined): MessageView {
  const reach = contact ?? 'ask whoever runs this bot';
  const fields = [
    [
      'What I keep',
      'Your Discord id and name, the accounts you link, your settings and plans, the replays you hand in and the numbers of their matches. I never read conversations.',
    ],
    [
      'Why',
      'To show you your matches, to say what to train, and to see whether it helped. Nothing is sold, and nobody gets it for advertising.',
    ],
    ['How long', howLong(replayDays)],
    [
      'Who sees it',
      'You. Others see the cards you share, your profile as far as `/settings show` says, and digests of servers where you take part.',
    ],
    [
      'Take it or delete it',
      '`/data export` hands you everything as a file. `/data delete` deletes everything at once; in matches that others need, your name and id are replaced.',
    ],
    [
      'Never linked, but in a match?',
      `Link the account, then \`/data delete\`: it is forgotten, in matches to come as well. Without Discord: ${reach}.`,
    ],
  ] as const;
  return {
    embeds: [
      {
        color: colours.brand,
        title: 'Your data, in short',
        fields: fields.map(([name, value]) => ({ name, value })),
        footer: { text: 'The whole text is PRIVACY.md of the project.' },
      },
    ],
  };
}

function howLong(replayDays: number): string {
  const { strangersMatches, coachMessages, deauthorizedUsers } = keptDays;
  return [
    `Raw replay files ${replayDays} days, what the coach wrote ${coachMessages}, matches of strangers ${strangersMatches}.`,
    `Everything about you ${deauthorizedUsers} days after you take the app off your account; else until you delete it.`,
  ].join(' ');
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
