import type { Stage } from './stage.ts';

/** What belongs to the owner, as somebody else might guess or have seen it. */
export type Things = Stage['things'];
/** For each option that can name somebody's things: those of the owner. */
export type CommandCase = (things: Things) => Readonly<Record<string, readonly string[]>>;
export type ControlCase = (things: Things) => readonly {
  /** What the custom id carries, in its order. */
  readonly fields?: readonly string[];
  /** Of a menu. */
  readonly values?: readonly string[];
  /** Of a modal. */
  readonly inputs?: Readonly<Record<string, string>>;
}[];

const namesNothing: CommandCase = () => ({});
const carriesNothing: ControlCase = () => [{}];

/**
 * A line for every command: which option could name what belongs to somebody else. The rest of the
 * matrix is made from the command's own description.
 */
export const commandCases: Readonly<Record<string, CommandCase>> = {
  accounts: namesNothing,
  analyze: namesNothing,
  coach: ({ discordId }) => ({ player: [discordId] }),
  compare: ({ discordId }) => ({ user: [discordId] }),
  data: namesNothing,
  explain: namesNothing,
  focus: namesNothing,
  follow: namesNothing,
  help: namesNothing,
  leaderboard: namesNothing,
  link: ({ accountId, name }) => ({ account: [accountId, name] }),
  matches: namesNothing,
  packs: namesNothing,
  plan: namesNothing,
  privacy: namesNothing,
  profile: ({ discordId }) => ({ user: [discordId] }),
  reminders: namesNothing,
  report: ({ replayId }) => ({ match: [replayId] }),
  search: ({ name }) => ({ player: [name] }),
  settings: namesNothing,
  setup: namesNothing,
  status: namesNothing,
  team: ({ discordId }) => ({ member: [discordId] }),
  token: namesNothing,
  upload: namesNothing,
  verdict: namesNothing,
};

/** A line for every button, menu and modal: its fields and values, filled with the owner's things. */
export const controlCases: Readonly<Record<string, ControlCase>> = {
  'chart.1': ({ replayId }) => [{ fields: [replayId, 'boost'] }],
  'share.1': ({ replayId }) => [{ fields: [replayId] }],
  'card.1': ({ replayId }) => [{ values: [replayId] }],
  'upload.1': carriesNothing,
  'upload-form.1': () => [{ inputs: { replays: 'not a file' } }],
  'shared.1': ({ replayId }) => [{ fields: [replayId] }],
  'who.1': ({ replayId, accountId }) => [{ fields: [replayId], values: [`epic:${accountId}`] }],
  'link.1': ({ accountId }) => [{ fields: ['epic', accountId] }],
  'link-no.1': carriesNothing,
  'primary.1': ({ accountRow }) => [{ values: [accountRow] }],
  'unlink.1': ({ accountRow }) => [{ values: [accountRow] }],
  'prove.1': carriesNothing,
  'prove-discord.1': () => [{ fields: ['all'] }],
  'plan-pick.1': ({ planId, blockId }) => [{ fields: [planId], values: [blockId] }],
  'plan-do.1': ({ blockId }) =>
    ['done', 'skip', 'swap', 'dead'].map((action) => ({ fields: [blockId, action] })),
  'plan-open.1': carriesNothing,
  'coach-stop.1': carriesNothing,
  'remind.1': ({ blockId }) =>
    ['done', 'snooze', 'stop'].map((action) => ({ fields: [action, blockId] })),
  'remind-days.1': () => [{ values: ['1'] }],
  'weekly.1': () => [{ values: ['channel'] }],
  'pack-dead.1': () => [{ values: ['0000-0000-0000-0000'] }],
  'set.1': () => [{ fields: ['visibility'], values: ['public'] }],
  'toggle.1': () => [{ fields: ['messages', 'on'] }],
  'delete-me.1': carriesNothing,
  'keep-data.1': carriesNothing,
  'matches.1': () => [{ fields: ['older', '0', '', '', '', ''] }],
  'profile-mode.1': () => [{ values: ['ranked-standard'] }],
  'profile-share.1': () => [{ fields: ['ranked-standard'] }],
  'setup.1': () => [{ values: ['timezone'] }],
  'setup-set.1': () => [{ fields: ['timezone'], values: ['Europe/Berlin'] }],
  'setup-channel.1': ({ channelId }) => [{ fields: ['digestChannelId'], values: [channelId] }],
  'setup-role.1': ({ guildId }) => [{ values: [guildId] }],
  'setup-pause.1': () => [{ fields: ['on'] }],
  'setup-clear.1': () => [{ fields: ['digestChannelId'] }],
  'setup-test.1': carriesNothing,
  'setup-preview.1': carriesNothing,
  'take-part.1': () => [{ fields: ['on'] }],
  'setup-log.1': carriesNothing,
  // Teams are known by random ids as plans are.
  'team-answer.1': ({ planId }) => [{ fields: [planId, 'yes'] }],
  'team-share.1': ({ planId }) => [{ fields: [planId, 'on'] }],
  'team-leave.1': ({ planId }) => [{ fields: [planId] }],
  'match-mode.1': () => [{ fields: ['', '', ''], values: ['ranked-standard'] }],
};
