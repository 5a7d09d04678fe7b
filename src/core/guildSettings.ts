import { rankedPlaylists, type LanguageCode, type TrainingDay } from './preferences.ts';

/** How long one digest message covers. A scrim night is an evening in which members play together. */
export const digestRhythms = ['weekly', 'daily', 'scrim'] as const;
export type DigestRhythm = (typeof digestRhythms)[number];

/** A season starts with the calendar month or quarter of the guild's own clock. */
export const boardSeasons = ['month', 'quarter'] as const;
export type BoardSeason = (typeof boardSeasons)[number];

/** What a leaderboard can rank by; src/coaching/guild/boardStatistics.ts says how. */
export const boardStatisticIds = [
  'score',
  'wins',
  'goals',
  'assists',
  'saves',
  'shooting',
  'supersonic',
] as const;
export type BoardStatisticId = (typeof boardStatisticIds)[number];

/** Playlists a leaderboard can be about, by Ballchasing's ids. */
export const boardPlaylistIds = [...rankedPlaylists, 'private', 'tournament'] as const;
export type BoardPlaylistId = (typeof boardPlaylistIds)[number];

/** A message holds this many boards before it becomes a wall of numbers. */
export const MAX_BOARD_PLAYLISTS = 3;
export const MAX_BOARD_STATISTICS = 3;

export const hoursOfDay = Array.from({ length: 24 }, (_, hour) => hour);

export type GuildSettings = {
  /** Where every replay and link that is posted gets a card. */
  readonly analysisChannelId?: string;
  readonly digestChannelId?: string;
  readonly boardChannelId?: string;
  readonly language?: LanguageCode;
  /** An IANA name, `Europe/Berlin`. */
  readonly timezone?: string;
  /** A role that may configure, beside those who manage the server. */
  readonly managerRoleId?: string;
  readonly digestRhythm: DigestRhythm;
  /** The day a weekly digest is sealed, and the hour of it or of every day. */
  readonly digestWeekday: TrainingDay;
  readonly digestHour: number;
  readonly boardPlaylists: readonly BoardPlaylistId[];
  readonly boardStatistics: readonly BoardStatisticId[];
  readonly boardSeason: BoardSeason;
  /** Nothing is posted by itself. */
  readonly isPaused: boolean;
};

export type GuildSetting = keyof GuildSettings;

/** An explicit undefined takes a choice back. */
export type GuildSettingsChange = {
  readonly [Key in GuildSetting]?: GuildSettings[Key] | undefined;
};

/** One line of the audit log. */
export type SettingChange = {
  /** Absent where the person asked to be forgotten. */
  readonly actorId?: string;
  readonly setting: string;
  readonly before?: string;
  readonly after?: string;
  readonly changedAt: Date;
};

export const defaultGuildSettings: GuildSettings = {
  digestRhythm: 'weekly',
  digestWeekday: 1,
  digestHour: 18,
  boardPlaylists: ['ranked-doubles', 'ranked-standard'],
  boardStatistics: ['score', 'wins'],
  boardSeason: 'quarter',
  isPaused: false,
};

/** Whether anything is posted by itself. */
export function isPosting({ isPaused, digestChannelId, boardChannelId }: GuildSettings): boolean {
  return !isPaused && (digestChannelId ?? boardChannelId) !== undefined;
}
