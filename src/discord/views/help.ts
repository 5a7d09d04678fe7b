import { PermissionsBitField, type APIEmbedField } from 'discord.js';
import type { Progress } from '../../usecases/findHelp.ts';
import type { CommandEntry } from '../commandEntry.ts';
import type { CommandNeed } from '../defineCommand.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

export type Help = {
  readonly progress: Progress;
  /** The whole register. */
  readonly commands: readonly CommandEntry[];
  /** The asking person's bits in the server; nothing in direct messages. */
  readonly memberBits: bigint | undefined;
  /** What whoever runs the bot has not set up. */
  readonly lacking: readonly CommandNeed[];
};

/** What to do next, and every command that this person can use here. */
export function helpView(help: Help): MessageView {
  const usable = help.commands.filter((command) => isUsable(command, help));
  const chat = usable.filter(({ kind }) => kind === 'chat');
  const notes = help.lacking.map((need) => lackTexts[need]).filter((text) => text !== '');
  return {
    embeds: [
      {
        color: colours.brand,
        title: 'From a replay to a better week',
        description: [nextStep(help.progress), ...serverStep(usable), ...notes].join('\n'),
        fields: [...groupFields(chat), ...menuFields(usable)],
      },
    ],
  };
}

function isUsable(command: CommandEntry, { memberBits, lacking }: Help): boolean {
  if (command.needs && lacking.includes(command.needs)) return false;
  if (memberBits === undefined) return command.worksInDirectMessages;
  return new PermissionsBitField(memberBits).has(command.permissions);
}

const lackTexts: Readonly<Record<CommandNeed, string>> = {
  ballchasing:
    'ℹ️ This bot has no key for Ballchasing, so its links do not work here. `.replay` files do.',
  web: '',
};

function nextStep(progress: Progress): string {
  if (progress.step !== 'play') return nextSteps[progress.step];
  const { matches, need } = progress;
  return `**Next:** a few more matches with \`/analyze\`. I have ${matches} of the ${need} from which \`/focus\` is steady.`;
}

const nextSteps: Readonly<Record<Exclude<Progress['step'], 'play'>, string>> = {
  link: '**First:** `/link` tells me which player you are. Then hand in a match with `/analyze`.',
  analyze:
    '**Next:** `/analyze` with the `.replay` file of a match you played. On PC they are in `Documents\\My Games\\Rocket League\\TAGame\\Demos`.',
  train: '**Next:** `/focus` says what to work on first, `/plan` makes a week of it.',
};

/** Whoever may set up the server is told of it. */
function serverStep(usable: readonly CommandEntry[]): string[] {
  const isAdmin = usable.some(({ name, permissions }) => name === 'setup' && permissions !== 0n);
  return isAdmin ? ['**For this server:** `/setup` chooses channels, digest and language.'] : [];
}

/** Where commands are told; one that is in none of these is told under the last heading. */
const groups = [
  {
    title: 'Your matches',
    names: [
      'analyze',
      'upload',
      'search',
      'follow',
      'report',
      'matches',
      'profile',
      'compare',
      'explain',
    ],
  },
  { title: 'Getting better', names: ['focus', 'plan', 'verdict', 'packs', 'reminders'] },
  { title: 'You', names: ['link', 'accounts', 'settings', 'privacy', 'data', 'token', 'help'] },
  { title: 'This server', names: ['leaderboard', 'setup', 'status'] },
] as const;

function groupFields(commands: readonly CommandEntry[]): APIEmbedField[] {
  const known = new Set<string>(groups.flatMap(({ names }) => [...names]));
  const grouped = groups.map(({ title, names }) => ({
    name: title,
    lines: names.flatMap((name) => commands.filter((command) => command.name === name)),
  }));
  const more = { name: 'More', lines: commands.filter(({ name }) => !known.has(name)) };
  return [...grouped, more]
    .filter(({ lines }) => lines.length > 0)
    .map(({ name, lines }) => ({ name, value: lines.map(commandLine).join('\n') }));
}

function commandLine({ name, description, subcommands }: CommandEntry): string {
  const forms = subcommands.length > 0 ? ` (${subcommands.join(', ')})` : '';
  return `\`/${name}\` ${description}${forms}`;
}

function menuFields(usable: readonly CommandEntry[]): APIEmbedField[] {
  const menus = usable.filter(({ kind }) => kind !== 'chat');
  if (menus.length === 0) return [];
  const behind = { user: 'a person', message: 'a message', chat: '' };
  const lines = menus.map(({ name, kind }) => `**${name}**, behind ${behind[kind]}`);
  const name = 'In the Apps menu (right-click, or hold on a phone)';
  return [{ name, value: lines.join('\n') }];
}
