import { ANALYSIS_VERSION } from '../analysis/index.ts';
import type { ReplaySource } from '../core/replaySource.ts';
import type { PlayerId } from '../core/ids.ts';
import type { Submission } from '../core/submission.ts';
import type { Database } from '../db/client.ts';
import { countOpenBefore, placeOfReplay } from '../db/itemCounts.ts';
import { LONG_QUEUE } from '../core/limits.ts';
import { countOpenItems, findItem } from '../db/submissions.ts';
import {
  closeWeekJob,
  noteSessionJob,
  sendCoachMessageJob,
  trackMemberJob,
} from '../jobs/coach.ts';
import { analyzeReplayJob } from '../jobs/analyzeReplay.ts';
import { fetchReplayJob } from '../jobs/fetchReplay.ts';
import { fetchSharedReplayJob } from '../jobs/fetchSharedReplay.ts';
import { keepGuildSchedulesJob } from '../jobs/keepGuildSchedules.ts';
import { refreshGuildJob } from '../jobs/refreshGuild.ts';
import { touchGuildsJob } from '../jobs/touchGuilds.ts';
import { lookForReplaysJob } from '../jobs/follow.ts';
import { openChannelJob } from '../jobs/openChannel.ts';
import { openGroupJob } from '../jobs/openGroup.ts';
import { tellAdminsJob } from '../jobs/tellAdmins.ts';
import { shareReplayJob } from '../jobs/shareReplay.ts';
import { showSubmissionJob } from '../jobs/showSubmission.ts';
import { tellDisplacedJob } from '../jobs/tellDisplaced.ts';
import type { Requester } from '../queue/createRequester.ts';
import { createPacer } from './createPacer.ts';

/** Who brings an item into the house, by where it is. */
const jobOfSource = {
  file: fetchReplayJob,
  replay: fetchSharedReplayJob,
  group: openGroupJob,
} satisfies Record<ReplaySource['kind'], unknown>;

/** Behind everything that somebody waits for. */
const LOOK_PRIORITY = 1_000;

/** The requests for work that bot and workers make, by name. */
export function createRequests(requester: Requester, db: Database) {
  const maySay = createPacer(() => performance.now());
  const requestShow = (submissionId: string): Promise<void> =>
    requester.request(showSubmissionJob, { submissionId });
  return {
    /** One person's fifty files wait behind another's one: each open item is one place further back. */
    async requestItems({ id, submitterId, items: all }: Submission): Promise<void> {
      const items = all.filter(({ state }) => state === 'queued');
      const open = await countOpenItems(db, submitterId);
      for (const [position, { id: itemId, source }] of items.entries()) {
        const priority = Math.max(1, open - items.length + position + 1);
        await requester.request(jobOfSource[source.kind], { itemId }, { priority });
      }
      if ((await countOpenBefore(db, id)) >= LONG_QUEUE) {
        await requestShow(id);
      }
    },
    async requestItem(itemId: string): Promise<void> {
      const item = await findItem(db, itemId);
      if (item) await requester.request(jobOfSource[item.source.kind], { itemId });
    },
    /** Fetching is quick, so that reading needs the same fairness again. */
    async requestAnalysis(replayId: string): Promise<void> {
      const payload = { replayId, analysisVersion: ANALYSIS_VERSION };
      const priority = await placeOfReplay(db, replayId);
      await requester.request(analyzeReplayJob, payload, { priority });
    },
    requestDisplacedNotice: (discordId: string, { platform, id: accountId }: PlayerId) =>
      requester.request(tellDisplacedJob, { discordId, platform, accountId }),
    requestAdminNotice: (code: string) => requester.request(tellAdminsJob, { code }),
    requestCloseWeek: (planId: string) => requester.request(closeWeekJob, { planId }),
    requestTracking: (discordId: string) => requester.request(trackMemberJob, { discordId }),
    requestSessionNote: (discordId: string) => requester.request(noteSessionJob, { discordId }),
    requestMessage: (messageId: string) => requester.request(sendCoachMessageJob, { messageId }),
    requestRefresh: (guildId: string, delayMs: number) =>
      requester.request(refreshGuildJob, { guildId }, { delayMs }),
    requestTouch: (replayId: string) => requester.request(touchGuildsJob, { replayId }),
    requestGuildSchedules: (after: string) => requester.request(keepGuildSchedulesJob, { after }),
    requestLook: (accountId: string) =>
      requester.request(lookForReplaysJob, { accountId }, { priority: LOOK_PRIORITY }),
    requestCopy: (replayId: string) =>
      requester.request(shareReplayJob, { replayId }, { priority: LOOK_PRIORITY }),
    requestOpenChannel: (place: { readonly guildId: string; readonly channelId: string }) =>
      requester.request(openChannelJob, place),
    requestShow,
    /** A card takes half a second and five steps: asking for the first and the last is enough. */
    async requestProgress(submissionId: string): Promise<void> {
      if (maySay(submissionId)) await requestShow(submissionId);
    },
  };
}

export type Requests = ReturnType<typeof createRequests>;
