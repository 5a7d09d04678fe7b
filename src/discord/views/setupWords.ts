import type { NeededPermission } from '../../core/channelAccess.ts';
import type {
  BoardPlaylistId,
  BoardSeason,
  BoardStatisticId,
  DigestRhythm,
  GuildSetting,
} from '../../core/guildSettings.ts';
import type { LanguageCode } from '../../core/preferences.ts';

export const settingNames: Readonly<Record<GuildSetting, string>> = {
  analysisChannelId: 'Cards channel',
  digestChannelId: 'Digest channel',
  boardChannelId: 'Leaderboard channel',
  digestRhythm: 'Digest rhythm',
  digestWeekday: 'Digest day',
  digestHour: 'Digest hour',
  timezone: 'Time zone',
  language: 'Language',
  managerRoleId: 'Who may configure',
  boardPlaylists: 'Leaderboard playlists',
  boardStatistics: 'Leaderboard statistics',
  boardSeason: 'Leaderboard season',
  isPaused: 'Paused',
};

/** One line each: what a setting does. */
export const settingHints: Readonly<Record<GuildSetting, string>> = {
  analysisChannelId: 'Every replay posted there gets a stat card',
  digestChannelId: 'Where the digest is posted and kept up to date',
  boardChannelId: 'Where the leaderboard is posted and kept up to date',
  digestRhythm: 'What one digest message covers',
  digestWeekday: 'The day a weekly digest is finished',
  digestHour: 'The hour it is finished, by the clock of the time zone',
  timezone: 'For any other zone: /setup timezone',
  language: 'Of digests and leaderboards',
  managerRoleId: 'A role that may use /setup beside Manage Server',
  boardPlaylists: 'Up to three',
  boardStatistics: 'Up to three',
  boardSeason: 'When the leaderboard starts anew',
  isPaused: 'Nothing is posted while paused',
};

export const languageNames: Readonly<Record<LanguageCode, string>> = {
  en: 'English',
  de: 'Deutsch',
};
export const dayNames = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const;
export const rhythmNames: Readonly<Record<DigestRhythm, string>> = {
  weekly: 'Weekly',
  daily: 'Daily',
  scrim: 'After each scrim night',
};
export const seasonNames: Readonly<Record<BoardSeason, string>> = {
  month: 'Every month',
  quarter: 'Every quarter',
};
export const boardPlaylistNames: Readonly<Record<BoardPlaylistId, string>> = {
  'ranked-duels': 'Ranked Duels',
  'ranked-doubles': 'Ranked Doubles',
  'ranked-standard': 'Ranked Standard',
  'ranked-hoops': 'Ranked Hoops',
  'ranked-rumble': 'Ranked Rumble',
  'ranked-dropshot': 'Ranked Dropshot',
  'ranked-snowday': 'Ranked Snow Day',
  private: 'Private matches',
  tournament: 'Tournaments',
};
export const boardStatisticNames: Readonly<Record<BoardStatisticId, string>> = {
  score: 'Points a match',
  wins: 'Share of wins',
  goals: 'Goals a match',
  assists: 'Assists a match',
  saves: 'Saves a match',
  shooting: 'Shots that go in',
  supersonic: 'Time supersonic',
};

/** What goes wrong without it, and where to allow it. */
export const permissionHelp: Readonly<Record<NeededPermission, string>> = {
  'View Channel': 'I cannot see that channel. Add me or my role to it and allow **View Channel**.',
  'Send Messages': 'I cannot write there. Allow me **Send Messages** in the channel’s permissions.',
  'Embed Links':
    'My cards would arrive empty. Allow me **Embed Links** in the channel’s permissions.',
  'Attach Files':
    'My pictures would be missing. Allow me **Attach Files** in the channel’s permissions.',
};

/** Spread over the world, one per clock; any other goes through the command's option. */
export const commonTimezones = [
  'UTC',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Paris',
  'Europe/Madrid',
  'Europe/Rome',
  'Europe/Warsaw',
  'Europe/Helsinki',
  'Europe/Athens',
  'Europe/Istanbul',
  'Africa/Johannesburg',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Asia/Tokyo',
  'Australia/Perth',
  'Australia/Sydney',
  'Pacific/Auckland',
  'America/Sao_Paulo',
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Los_Angeles',
  'America/Mexico_City',
  'Asia/Riyadh',
] as const;
