import { channelMention, roleMention, time, TimestampStyles, userMention } from 'discord.js';
import type { GuildWords } from '../../coaching/guild/words/index.ts';
import type { GuildSetting, SettingChange } from '../../core/guildSettings.ts';

/** One line of the audit log: when, who, what, from and to. */
export function changeLine(
  words: GuildWords,
  { actorId, setting, before, after, changedAt }: SettingChange,
): string {
  const { setup } = words;
  const who = actorId === undefined ? setup.somebody : userMention(actorId);
  const name = setup.settings[setting as GuildSetting] ?? setting;
  const [from, to] = [before, after].map((value) => shownValue(words, setting, value));
  return `${time(changedAt, TimestampStyles.RelativeTime)} ${who} · ${name}: ${from} → ${to}`;
}

function shownValue(words: GuildWords, setting: string, value: string | undefined): string {
  const { setup } = words;
  if (value === undefined || value === '') return setup.none;
  if (setting.endsWith('ChannelId')) return channelMention(value);
  if (setting === 'managerRoleId') return roleMention(value);
  if (setting === 'digestWeekday') return setup.days[Number(value) - 1] ?? value;
  if (setting === 'isPaused') return value === 'true' ? setup.yes : setup.no;
  const names = namesOf(words)[setting];
  if (!names) return value;
  return value
    .split(', ')
    .map((one) => names[one] ?? one)
    .join(', ');
}

/** A setting whose values have names of their own. */
function namesOf({ setup, board, playlists }: GuildWords): NamesBySetting {
  return {
    digestRhythm: setup.rhythms,
    boardSeason: setup.seasons,
    language: setup.languages,
    boardPlaylists: playlists,
    boardStatistics: board.statistics,
  };
}

type NamesBySetting = Readonly<Record<string, Readonly<Record<string, string>> | undefined>>;
