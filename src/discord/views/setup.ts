import { channelMention, roleMention, type APIEmbedField } from 'discord.js';
import type { GuildWords } from '../../coaching/guild/words/index.ts';
import type { ChannelAccess } from '../../core/channelAccess.ts';
import type { GuildSettings, SettingChange } from '../../core/guildSettings.ts';
import type { GuildPanel } from '../../usecases/configureGuild.ts';
import type { SetupPage } from '../controls.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { changeLine } from './settingChange.ts';
import { setupControls } from './setupControls.ts';

/** The whole set-up of a server on one message; `page` is the setting whose menu is open. */
export function setupView(words: GuildWords, panel: GuildPanel, page?: SetupPage): MessageView {
  const { settings } = panel;
  const { setup } = words;
  return {
    embeds: [
      {
        color: settings.isPaused ? colours.working : colours.brand,
        title: settings.isPaused ? setup.pausedTitle : setup.title,
        description: page
          ? `**${setup.settings[page]}**: ${setup.hints[page]}.`
          : intro(words, settings),
        fields: [
          ...fieldsOf(words, settings),
          ...problemFields(words, panel),
          ...changeFields(words, panel),
        ],
      },
    ],
    components: setupControls(words, settings, page),
  };
}

/** The audit log. */
export function setupLogView(words: GuildWords, changes: readonly SettingChange[]): MessageView {
  const lines = changes.map((change) => changeLine(words, change));
  return {
    embeds: [
      {
        color: colours.brand,
        title: words.setup.logTitle,
        description: lines.length === 0 ? words.setup.noChanges : lines.join('\n'),
      },
    ],
  };
}

function intro(
  { setup }: GuildWords,
  { analysisChannelId, digestChannelId, boardChannelId, isPaused }: GuildSettings,
): string {
  if (isPaused) return setup.paused;
  return (analysisChannelId ?? digestChannelId ?? boardChannelId) ? setup.begun : setup.start;
}

function fieldsOf(words: GuildWords, settings: GuildSettings): readonly APIEmbedField[] {
  const { setup, board, playlists } = words;
  const { digestRhythm, digestWeekday, boardPlaylists, boardStatistics } = settings;
  const hour = `${String(settings.digestHour).padStart(2, '0')}:00`;
  const sealed = digestRhythm === 'weekly' ? `${setup.days[digestWeekday - 1]} ${hour}` : hour;
  const boards = [
    boardPlaylists.map((id) => playlists[id]).join(', ') || setup.noPlaylist,
    boardStatistics.map((id) => board.statistics[id]).join(', ') || setup.noStatistic,
    setup.seasons[settings.boardSeason],
  ];
  const channelOf = (id: string | undefined): string =>
    id === undefined ? setup.off : channelMention(id);
  return [
    field(setup.fields.cards, [channelOf(settings.analysisChannelId)]),
    field(setup.fields.digest, [
      channelOf(settings.digestChannelId),
      setup.rhythms[digestRhythm],
      sealed,
    ]),
    field(setup.fields.board, [channelOf(settings.boardChannelId), ...boards]),
    field(setup.fields.clock, [
      settings.timezone ?? setup.noZone,
      setup.languages[settings.language ?? 'en'],
    ]),
    field(setup.fields.managers, [
      setup.manageServer,
      ...(settings.managerRoleId === undefined ? [] : [roleMention(settings.managerRoleId)]),
    ]),
  ];
}

function field(name: string, value: readonly string[]): APIEmbedField {
  return { name, value: value.join('\n'), inline: true };
}

function problemFields(words: GuildWords, { access }: GuildPanel): readonly APIEmbedField[] {
  const lines = [...access].flatMap(([id, state]) => accessLines(words, id, state));
  return lines.length === 0 ? [] : [{ name: words.setup.fields.problems, value: lines.join('\n') }];
}

/** One line per permission that is missing, none where all is well. */
export function accessLines(
  { setup }: GuildWords,
  channelId: string,
  access: ChannelAccess,
): readonly string[] {
  const channel = channelMention(channelId);
  if (access.state === 'gone') return [`${channel}: ${setup.channelGone}`];
  return access.missing.map((name) => `${channel}: ${setup.permissions[name]}`);
}

function changeFields(words: GuildWords, { changes }: GuildPanel): readonly APIEmbedField[] {
  if (changes.length === 0) return [];
  const lines = changes.map((change) => changeLine(words, change));
  return [{ name: words.setup.fields.changes, value: lines.join('\n') }];
}
