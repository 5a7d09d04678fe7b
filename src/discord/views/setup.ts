import {
  channelMention,
  roleMention,
  time,
  TimestampStyles,
  userMention,
  type APIEmbedField,
} from 'discord.js';
import type { ChannelAccess } from '../../core/channelAccess.ts';
import type { GuildSetting, GuildSettings, SettingChange } from '../../core/guildSettings.ts';
import type { GuildPanel } from '../../usecases/configureGuild.ts';
import type { SetupPage } from '../controls.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { setupControls } from './setupControls.ts';
import {
  boardPlaylistNames,
  boardStatisticNames,
  dayNames,
  languageNames,
  permissionHelp,
  rhythmNames,
  seasonNames,
  settingHints,
  settingNames,
} from './setupWords.ts';

/** The whole set-up of a server on one message; `page` is the setting whose menu is open. */
export function setupView(panel: GuildPanel, page?: SetupPage): MessageView {
  const { settings } = panel;
  return {
    embeds: [
      {
        color: settings.isPaused ? colours.working : colours.brand,
        title: settings.isPaused ? 'Server set-up: paused' : 'Server set-up',
        description: page ? `**${settingNames[page]}**: ${settingHints[page]}.` : intro(settings),
        fields: [...fieldsOf(settings), ...problemFields(panel), ...changeFields(panel)],
      },
    ],
    components: setupControls(settings, page),
  };
}

/** The audit log. */
export function setupLogView(changes: readonly SettingChange[]): MessageView {
  const lines = changes.map(changeLine);
  return {
    embeds: [
      {
        color: colours.brand,
        title: 'Changes of the set-up',
        description: lines.length === 0 ? 'Nothing was changed yet.' : lines.join('\n'),
      },
    ],
  };
}

function intro({ analysisChannelId, digestChannelId, boardChannelId, isPaused }: GuildSettings) {
  if (isPaused) return 'Nothing is posted until you resume. Commands work as always.';
  if (analysisChannelId ?? digestChannelId ?? boardChannelId) {
    return 'Choose below what to change. **Test post** shows whether I may write where I should.';
  }
  return 'Start with a channel: choose **Digest channel** below.';
}

function fieldsOf(settings: GuildSettings): readonly APIEmbedField[] {
  const { digestRhythm, digestWeekday, boardPlaylists, boardStatistics } = settings;
  const hour = `${String(settings.digestHour).padStart(2, '0')}:00`;
  const sealed = digestRhythm === 'weekly' ? `${dayNames[digestWeekday - 1]} ${hour}` : hour;
  const boards = [
    boardPlaylists.map((id) => boardPlaylistNames[id]).join(', ') || 'no playlist',
    boardStatistics.map((id) => boardStatisticNames[id]).join(', ') || 'no statistic',
    seasonNames[settings.boardSeason],
  ];
  const zone = settings.timezone ?? 'UTC, until you choose';
  const speaks = languageNames[settings.language ?? 'en'];
  return [
    field('Cards', channelOf(settings.analysisChannelId)),
    field('Digest', [channelOf(settings.digestChannelId), rhythmNames[digestRhythm], sealed]),
    field('Leaderboard', [channelOf(settings.boardChannelId), ...boards]),
    field('Clock and language', [zone, speaks]),
    field('Who may configure', [
      'Manage Server',
      ...(settings.managerRoleId === undefined ? [] : [roleMention(settings.managerRoleId)]),
    ]),
  ];
}

function field(name: string, value: string | readonly string[]): APIEmbedField {
  return { name, value: typeof value === 'string' ? value : value.join('\n'), inline: true };
}

function channelOf(id: string | undefined): string {
  return id === undefined ? 'off' : channelMention(id);
}

function problemFields({ access }: GuildPanel): readonly APIEmbedField[] {
  const lines = [...access].flatMap(([id, state]) => accessLines(id, state));
  return lines.length === 0 ? [] : [{ name: 'What is in the way', value: lines.join('\n') }];
}

/** One line per permission that is missing, none where all is well. */
export function accessLines(channelId: string, access: ChannelAccess): readonly string[] {
  const channel = channelMention(channelId);
  if (access.state === 'gone') return [`${channel}: that channel is gone. Choose another one.`];
  return access.missing.map((name) => `${channel}: ${permissionHelp[name]}`);
}

function changeFields({ changes }: GuildPanel): readonly APIEmbedField[] {
  if (changes.length === 0) return [];
  return [{ name: 'Last changes', value: changes.map(changeLine).join('\n') }];
}

function changeLine({ actorId, setting, before, after, changedAt }: SettingChange): string {
  const who = actorId === undefined ? 'somebody' : userMention(actorId);
  const name = settingNames[setting as GuildSetting] ?? setting;
  const [from, to] = [before, after].map((value) => shownValue(setting, value));
  return `${time(changedAt, TimestampStyles.RelativeTime)} ${who} · ${name}: ${from} → ${to}`;
}

function shownValue(setting: string, value: string | undefined): string {
  if (value === undefined || value === '') return 'none';
  if (setting.endsWith('ChannelId')) return channelMention(value);
  if (setting === 'managerRoleId') return roleMention(value);
  if (setting === 'digestWeekday') return dayNames[Number(value) - 1] ?? value;
  return value;
}
