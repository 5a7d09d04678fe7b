import type { JobDefinition } from '../queue/defineJob.ts';
import type { AnalyzeReplayDeps } from '../usecases/analyzeReplay.ts';
import type { FetchReplayDeps } from '../usecases/fetchReplay.ts';
import { analyzeReplayJob } from './analyzeReplay.ts';
import { fetchReplayJob } from './fetchReplay.ts';
import { purgeReplayFilesJob, recoverItemsJob, type KeepHouseDeps } from './keepHouse.ts';
import { showSubmissionJob, type ShowSubmissionJobDeps } from './showSubmission.ts';

/** What all jobs together need; the roots supply it. */
export type JobDeps = FetchReplayDeps & AnalyzeReplayDeps & ShowSubmissionJobDeps & KeepHouseDeps;

/** THE list: what is not here is not run. */
export const jobs: readonly JobDefinition<unknown, JobDeps>[] = [
  fetchReplayJob,
  analyzeReplayJob,
  showSubmissionJob,
  purgeReplayFilesJob,
  recoverItemsJob,
];
