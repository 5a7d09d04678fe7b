import { z } from 'zod';
import { blockActions } from '../coaching/plan/storedPlan.ts';
import { chartKinds } from '../charts/kinds.ts';
import { linkablePlatforms } from '../core/accountId.ts';
import { connectablePlatforms } from './connections.ts';
import type { GuildSetting } from '../core/guildSettings.ts';
import { defineCustomId } from './customId.ts';

/** The custom ids of our buttons and menus; who answers them is listed in src/commands. */
export const chartId = defineCustomId('chart', 1, z.tuple([z.uuid(), z.enum(chartKinds)]));
export const shareId = defineCustomId('share', 1, z.tuple([z.uuid()]));
/** Opens the pop-up for files, and the pop-up itself. */
export const uploadId = defineCustomId('upload', 1, z.tuple([]));
export const uploadFormId = defineCustomId('upload-form', 1, z.tuple([]));
/** "Which player are you?" under a card; the choice is an account as the match has it. */
export const whichPlayerId = defineCustomId('who', 1, z.tuple([z.uuid()]));
/** "Analyse" beside a replay found on Ballchasing. */
export const analyzeSharedId = defineCustomId('shared', 1, z.tuple([z.uuid()]));
/** A menu over the cards of a submission; the choice is a replay's id. */
export const cardId = defineCustomId('card', 1, z.tuple([]));
/** "Yes, this is me": the account as replays have it. */
export const linkConfirmId = defineCustomId(
  'link',
  1,
  z.tuple([z.enum(linkablePlatforms), z.string().regex(/^[\w-]{3,32}$/)]),
);
export const linkCancelId = defineCustomId('link-no', 1, z.tuple([]));
/** Menus over one's accounts; the choice is the row of the account. */
export const primaryId = defineCustomId('primary', 1, z.tuple([]));
export const unlinkId = defineCustomId('unlink', 1, z.tuple([]));
/** For whoever presses it, about whatever Steam account they sign in with. */
export const proveId = defineCustomId('prove', 1, z.tuple([]));
/** The same through Discord's connections, which accounts of this platform are wanted of. */
export const proveWithDiscordId = defineCustomId(
  'prove-discord',
  1,
  z.tuple([z.enum([...connectablePlatforms, 'all'])]),
);

/** Under a training week: a menu over its blocks, and what one says of the chosen one. */
export const blockChoiceId = defineCustomId('plan-pick', 1, z.tuple([z.uuid()]));
export const blockActionId = defineCustomId(
  'plan-do',
  1,
  z.tuple([z.uuid(), z.enum(blockActions)]),
);
/** A menu over packs found; the choice is the code that does not work. */
export const deadPackId = defineCustomId('pack-dead', 1, z.tuple([]));
/** Under what the coach sends unasked: the presser's own week, and an end to all such messages. */
export const openWeekId = defineCustomId('plan-open', 1, z.tuple([]));
export const stopMessagesId = defineCustomId('coach-stop', 1, z.tuple([]));
/** In /reminders: menus over the days, and over where Monday's message goes. */
export const reminderDaysId = defineCustomId('remind-days', 1, z.tuple([]));
export const weeklyPlaceId = defineCustomId('weekly', 1, z.tuple([]));
export const reminderActions = ['done', 'snooze', 'stop'] as const;
export type ReminderAction = (typeof reminderActions)[number];
/** Under a reminder: the block it was about, where there was one. */
export const reminderActionId = defineCustomId(
  'remind',
  1,
  z.tuple([z.enum(reminderActions), z.union([z.uuid(), z.literal('none')])]),
);
/** The menus of /settings, and the buttons that give or take consent. */
const settingFields = ['days', 'platform', 'visibility', 'language'] as const;
export type SettingField = (typeof settingFields)[number];
export const settingId = defineCustomId('set', 1, z.tuple([z.enum(settingFields)]));
export const toggleId = defineCustomId(
  'toggle',
  1,
  z.tuple([z.enum(['messages', 'digest']), z.enum(['on', 'off'])]),
);
/** "Delete everything", asked of whoever pressed. */
export const deleteMeId = defineCustomId('delete-me', 1, z.tuple([]));
export const keepDataId = defineCustomId('keep-data', 1, z.tuple([]));

/** The panel of /setup: which setting is open, its menu, and the buttons below. */
export const setupPages = [
  'analysisChannelId',
  'digestChannelId',
  'boardChannelId',
  'digestRhythm',
  'digestWeekday',
  'digestHour',
  'timezone',
  'language',
  'managerRoleId',
  'boardPlaylists',
  'boardStatistics',
  'boardSeason',
] as const satisfies readonly GuildSetting[];
export type SetupPage = (typeof setupPages)[number];
export const setupPageId = defineCustomId('setup', 1, z.tuple([]));
export const setupChoiceId = defineCustomId('setup-set', 1, z.tuple([z.enum(setupPages)]));
export const setupChannelId = defineCustomId('setup-channel', 1, z.tuple([z.enum(setupPages)]));
export const setupRoleId = defineCustomId('setup-role', 1, z.tuple([]));
export const setupPauseId = defineCustomId('setup-pause', 1, z.tuple([z.enum(['on', 'off'])]));
export const setupClearId = defineCustomId('setup-clear', 1, z.tuple([z.enum(setupPages)]));
export const setupTestId = defineCustomId('setup-test', 1, z.tuple([]));
export const setupPreviewId = defineCustomId('setup-preview', 1, z.tuple([]));
export const setupLogId = defineCustomId('setup-log', 1, z.tuple([]));
/** The menu of playlists under one's own profile, and the button that shows it to the channel. */
export const profileModeId = defineCustomId('profile-mode', 1, z.tuple([]));
export const profileShareId = defineCustomId(
  'profile-share',
  1,
  z.tuple([z.string().regex(/^[\w-]{0,20}$/)]),
);
