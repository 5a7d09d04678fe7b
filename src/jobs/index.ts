import type { JobDefinition } from '../queue/defineJob.ts';
import type { AnalyzeReplayDeps } from '../usecases/analyzeReplay.ts';
import type { FetchReplayDeps } from '../usecases/fetchReplay.ts';
import type { FetchSharedReplayDeps } from '../usecases/fetchSharedReplay.ts';
import type { OpenGroupDeps } from '../usecases/openGroup.ts';
import { analyzeReplayJob } from './analyzeReplay.ts';
import { fetchReplayJob } from './fetchReplay.ts';
import { purgeReplayFilesJob, recoverItemsJob, type KeepHouseDeps } from './keepHouse.ts';
import { fetchSharedReplayJob } from './fetchSharedReplay.ts';
import { keepGuildSchedulesJob, type KeepGuildSchedulesDeps } from './keepGuildSchedules.ts';
import { refreshGuildJob, type RefreshGuildDeps } from './refreshGuild.ts';
import { touchGuildsJob, type TouchGuildsDeps } from './touchGuilds.ts';
import { openGroupJob } from './openGroup.ts';
import { purgeOldDataJob, type PurgeOldDataDeps } from './purgeOldData.ts';
import { purgeSignInsJob, type PurgeSignInsDeps } from './purgeSignIns.ts';
import { tellDisplacedJob, type TellDisplacedDeps } from './tellDisplaced.ts';
import {
  closeWeekJob,
  noteSessionJob,
  retimeRemindersJob,
  sendCoachMessageJob,
  tickCoachJob,
  trackMemberJob,
  type CoachJobDeps,
} from './coach.ts';
import { tellAdminsJob, type TellAdminsDeps } from './tellAdmins.ts';
import { lookForReplaysJob, takeFollowsJob, type TakeFollowsDeps } from './follow.ts';
import type { LookForReplaysDeps } from '../usecases/lookForReplays.ts';
import { openChannelJob } from './openChannel.ts';
import type { OpenChannelDeps } from '../usecases/openChannel.ts';
import { shareReplayJob } from './shareReplay.ts';
import type { ShareReplayDeps } from '../usecases/shareReplay.ts';
import { showSubmissionJob, type ShowSubmissionJobDeps } from './showSubmission.ts';

/** What all jobs together need; the roots supply it. */
export type JobDeps = FetchReplayDeps &
  RefreshGuildDeps &
  TouchGuildsDeps &
  KeepGuildSchedulesDeps &
  FetchSharedReplayDeps &
  OpenGroupDeps &
  OpenChannelDeps &
  ShareReplayDeps &
  LookForReplaysDeps &
  TakeFollowsDeps &
  AnalyzeReplayDeps &
  ShowSubmissionJobDeps &
  KeepHouseDeps &
  PurgeSignInsDeps &
  PurgeOldDataDeps &
  TellDisplacedDeps &
  TellAdminsDeps &
  CoachJobDeps;

/** THE list: what is not here is not run. */
export const jobs: readonly JobDefinition<unknown, JobDeps>[] = [
  fetchReplayJob,
  refreshGuildJob,
  touchGuildsJob,
  keepGuildSchedulesJob,
  fetchSharedReplayJob,
  openGroupJob,
  openChannelJob,
  lookForReplaysJob,
  takeFollowsJob,
  analyzeReplayJob,
  shareReplayJob,
  showSubmissionJob,
  purgeReplayFilesJob,
  recoverItemsJob,
  purgeSignInsJob,
  purgeOldDataJob,
  tellDisplacedJob,
  tellAdminsJob,
  tickCoachJob,
  retimeRemindersJob,
  closeWeekJob,
  trackMemberJob,
  noteSessionJob,
  sendCoachMessageJob,
];
