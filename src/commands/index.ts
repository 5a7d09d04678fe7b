import type { Command } from '../discord/defineCommand.ts';
import type { Component } from '../discord/defineComponent.ts';
import type { ExplainStatisticDeps } from '../usecases/explainStatistic.ts';
import type { ProfileDeps } from '../discord/showProfile.ts';
import type { FindPreferencesDeps } from '../usecases/findPreferences.ts';
import { analyzeMessage } from './analyzeMessage.ts';
import { accounts, primaryChoice, unlinkChoice, type AccountsDeps } from './accounts.ts';
import { analyze } from './analyze.ts';
import { chartButton } from './chartButton.ts';
import { compare } from './compare.ts';
import { data, type DataDeps } from './data.ts';
import { deleteMeButton, keepDataButton } from './dataButtons.ts';
import { explain } from './explain.ts';
import { focus, type FocusDeps } from './focus.ts';
import { help, type HelpDeps } from './help.ts';
import { link, type LinkDeps } from './link.ts';
import { linkCancel, linkConfirm } from './linkButtons.ts';
import { proveButton, proveWithDiscordButton, type ProveDeps } from './proveButton.ts';
import { matches, type MatchesDeps } from './matches.ts';
import { matchListButton, matchModeChoice } from './matchListControls.ts';
import {
  openWeek,
  reminderButton,
  stopMessagesButton,
  type ReminderButtonDeps,
} from './coachButtons.ts';
import { reminderDays, reminders, weeklyPlaceChoice, type RemindersDeps } from './reminders.ts';
import { verdict } from './verdict.ts';
import type { WeekVerdictDeps } from '../usecases/weekVerdict.ts';
import { deadPackChoice, packs, type PacksDeps } from './packs.ts';
import { plan } from './plan.ts';
import { blockButton, blockChoice, type PlanButtonDeps } from './planButtons.ts';
import type { SubmitReplayDeps } from '../usecases/submitReplay.ts';
import type { PlanWeekDeps } from '../usecases/planWeek.ts';
import { privacy, type PrivacyDeps } from './privacy.ts';
import { profile, viewProfileMenu } from './profile.ts';
import { profileMode, profileShare } from './profileControls.ts';
import { report, type ReportDeps } from './report.ts';
import { cardChoice } from './cardChoice.ts';
import { settingChoice, settingToggle } from './settingControls.ts';
import { settings, type SettingsDeps } from './settings.ts';
import { shareButton, type ShareDeps } from './shareButton.ts';
import { follow } from './follow.ts';
import type { FollowPlayerDeps } from '../usecases/followPlayer.ts';
import { analyzeShared, search, type SearchDeps } from './search.ts';
import { status, type StatusDeps } from './status.ts';
import { upload, uploadButton, uploadForm } from './upload.ts';
import { whichPlayer, type WhichPlayerDeps } from './whichPlayer.ts';
import { setup, type GuildDeps } from './setup.ts';
import { leaderboard } from './leaderboard.ts';
import { takePart } from './takePart.ts';
import { team } from './team.ts';
import { teamAnswer, teamLeave, teamShare } from './teamButtons.ts';
import { teamCoach, type TeamCoachDeps } from './teamCoach.ts';
import type { TeamDeps } from '../usecases/teams.ts';
import { setupLog, setupPreview, setupTest } from './setupButtons.ts';
import {
  setupChannel,
  setupChoice,
  setupClear,
  setupPage,
  setupPause,
  setupRole,
} from './setupControls.ts';
import { token, type TokenDeps } from './token.ts';

/** What all commands together need; the roots supply it. */
export type CommandDeps = SubmitReplayDeps &
  WhichPlayerDeps &
  FollowPlayerDeps &
  SearchDeps &
  StatusDeps &
  GuildDeps &
  TeamDeps &
  TeamCoachDeps &
  LinkDeps &
  ShareDeps &
  PlanWeekDeps &
  PlanButtonDeps &
  PacksDeps &
  RemindersDeps &
  ReminderButtonDeps &
  WeekVerdictDeps &
  FindPreferencesDeps &
  SettingsDeps &
  DataDeps &
  PrivacyDeps &
  AccountsDeps &
  ProveDeps &
  ExplainStatisticDeps &
  MatchesDeps &
  ReportDeps &
  ProfileDeps &
  HelpDeps &
  FocusDeps &
  TokenDeps;

/** THE list: it feeds the dispatcher and registration. What is not here does not exist. */
export const commands: readonly Command<CommandDeps>[] = [
  accounts,
  analyze,
  compare,
  analyzeMessage,
  data,
  explain,
  focus,
  follow,
  help,
  leaderboard,
  team,
  teamCoach,
  link,
  matches,
  packs,
  plan,
  reminders,
  verdict,
  privacy,
  profile,
  viewProfileMenu,
  report,
  search,
  settings,
  setup,
  status,
  token,
  upload,
];

/** Buttons, menus and modals, those of cards posted long ago included. */
export const components: readonly Component<CommandDeps>[] = [
  chartButton,
  shareButton,
  uploadButton,
  uploadForm,
  whichPlayer,
  analyzeShared,
  cardChoice,
  linkConfirm,
  linkCancel,
  primaryChoice,
  unlinkChoice,
  proveButton,
  proveWithDiscordButton,
  blockButton,
  blockChoice,
  deadPackChoice,
  openWeek,
  stopMessagesButton,
  reminderButton,
  reminderDays,
  weeklyPlaceChoice,
  settingChoice,
  settingToggle,
  deleteMeButton,
  keepDataButton,
  matchListButton,
  matchModeChoice,
  setupPage,
  setupChoice,
  setupChannel,
  setupRole,
  setupPause,
  setupClear,
  setupTest,
  setupLog,
  setupPreview,
  takePart,
  teamAnswer,
  teamShare,
  teamLeave,
  profileMode,
  profileShare,
];
