import type { NeededPermission } from '../../../core/channelAccess.ts';
import type { BoardSeason, DigestRhythm, GuildSetting } from '../../../core/guildSettings.ts';
import type { LanguageCode } from '../../../core/preferences.ts';

/** Channels that an admin chooses. */
export type ChannelSettingName = Extract<GuildSetting, `${string}ChannelId`>;

/** What /setup says. Channels, roles and people come in as mentions. */
export type SetupWords = {
  readonly settings: Readonly<Record<GuildSetting, string>>;
  /** One line each: what a setting does; 100 characters fit into a menu. */
  readonly hints: Readonly<Record<GuildSetting, string>>;
  readonly languages: Readonly<Record<LanguageCode, string>>;
  /** Monday first. */
  readonly days: readonly [string, string, string, string, string, string, string];
  readonly rhythms: Readonly<Record<DigestRhythm, string>>;
  readonly seasons: Readonly<Record<BoardSeason, string>>;
  readonly title: string;
  readonly pausedTitle: string;
  readonly paused: string;
  readonly begun: string;
  readonly start: string;
  readonly fields: Readonly<
    Record<'cards' | 'digest' | 'board' | 'clock' | 'managers' | 'problems' | 'changes', string>
  >;
  readonly off: string;
  readonly noPlaylist: string;
  readonly noStatistic: string;
  readonly noZone: string;
  readonly manageServer: string;
  readonly choose: string;
  readonly buttons: Readonly<
    Record<'preview' | 'test' | 'pause' | 'resume' | 'log' | 'clear', string>
  >;
  readonly logTitle: string;
  readonly noChanges: string;
  readonly somebody: string;
  readonly none: string;
  readonly yes: string;
  readonly no: string;
  /** What goes wrong without it, and where to allow it. */
  readonly permissions: Readonly<Record<NeededPermission, string>>;
  readonly channelGone: string;
  readonly testTitle: string;
  readonly testPosted: string;
  readonly testRefused: string;
  readonly noChannel: string;
  readonly testPostTitle: string;
  readonly promises: Readonly<Record<ChannelSettingName, string>>;
};
