/** What a person chose in /settings. Absent means not chosen: the reader of it has a default. */
export const languageCodes = ['en', 'de'] as const;
export type LanguageCode = (typeof languageCodes)[number];

/** ISO: 1 is Monday. */
export const weekdays = [1, 2, 3, 4, 5, 6, 7] as const;
export type TrainingDay = (typeof weekdays)[number];

/** Who else may see profile and comparisons: nobody, members of a shared server, everybody. */
export const visibilities = ['private', 'server', 'public'] as const;
export type Visibility = (typeof visibilities)[number];

/** Who sees the copies that are put on Ballchasing, the fewest first. */
export const sharedVisibilities = ['private', 'unlisted', 'public'] as const;
export type SharedVisibility = (typeof sharedVisibilities)[number];

/** Workshop maps and custom bots need a PC. */
export const trainingPlatforms = ['pc', 'console'] as const;
export type TrainingPlatform = (typeof trainingPlatforms)[number];

/** Playlists with a rank of their own, by Ballchasing's ids. */
export const rankedPlaylists = [
  'ranked-duels',
  'ranked-doubles',
  'ranked-standard',
  'ranked-hoops',
  'ranked-rumble',
  'ranked-dropshot',
  'ranked-snowday',
] as const;
export type RankedPlaylist = (typeof rankedPlaylists)[number];

export type Preferences = {
  readonly language?: LanguageCode;
  /** Not chosen: what their Discord spoke when they last used us, `pt-BR`. */
  readonly seenLocale?: string;
  /** An IANA name, `Europe/Berlin`. */
  readonly timezone?: string;
  readonly visibility: Visibility;
  readonly platform?: TrainingPlatform;
  readonly minutesADay?: number;
  /** In the order of the week. */
  readonly trainingDays?: readonly TrainingDay[];
  /** Consent to reminders and verdicts by direct message. */
  readonly allowsDirectMessages: boolean;
  readonly wantsDigest: boolean;
  /** Copies of one's own replays go to Ballchasing, for these to see. */
  readonly uploadVisibility?: SharedVisibility;
  /** Declared tiers, 1 to 22 as in src/ml/ranks.ts. */
  readonly ranks: Readonly<Partial<Record<RankedPlaylist, number>>>;
};

/** Nothing is sent and nothing is shown to others before somebody says so. */
export const defaultPreferences: Preferences = {
  visibility: 'private',
  allowsDirectMessages: false,
  wantsDigest: true,
  ranks: {},
};
