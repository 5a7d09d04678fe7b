import { ANALYSIS_VERSION } from '../analysis/index.ts';
import type { Submission } from '../core/submission.ts';
import type { Database } from '../db/client.ts';
import { countOpenItems } from '../db/submissions.ts';
import { analyzeReplayJob } from '../jobs/analyzeReplay.ts';
import { fetchReplayJob } from '../jobs/fetchReplay.ts';
import { showSubmissionJob } from '../jobs/showSubmission.ts';
import type { Requester } from '../queue/createRequester.ts';

/** The requests for work that bot and workers make, by name. */
export function createRequests(requester: Requester, db: Database) {
  return {
    /** One person's fifty files wait behind another's one: each open item is one place further back. */
    async requestItems({ submitterId, items }: Submission): Promise<void> {
      const open = await countOpenItems(db, submitterId);
      for (const [position, { id: itemId }] of items.entries()) {
        const priority = Math.max(1, open - items.length + position + 1);
        await requester.request(fetchReplayJob, { itemId }, { priority });
      }
    },
    requestFetch: (itemId: string) => requester.request(fetchReplayJob, { itemId }),
    requestAnalysis: (replayId: string) =>
      requester.request(analyzeReplayJob, { replayId, analysisVersion: ANALYSIS_VERSION }),
    requestShow: (submissionId: string) => requester.request(showSubmissionJob, { submissionId }),
  };
}

export type Requests = ReturnType<typeof createRequests>;
