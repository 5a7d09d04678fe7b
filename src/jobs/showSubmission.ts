import { z } from 'zod';
import { defineJob } from '../queue/defineJob.ts';
import { showSubmission, type ShowSubmissionDeps } from '../usecases/showSubmission.ts';

const payload = z.object({ submissionId: z.uuid() });

/** The message is one of ours to carry, not to look into. */
export type ShowSubmissionJobDeps = { readonly showing: ShowSubmissionDeps<unknown> };

/** Brings a submission's message up to date. One at a time per message, so edits keep their order. */
export const showSubmissionJob = defineJob<z.infer<typeof payload>, ShowSubmissionJobDeps>({
  name: 'show-submission',
  queue: 'notify',
  payload,
  options: {
    // With doubling pauses some eight minutes: Discord's bad quarters of an hour do happen.
    attempts: 12,
    removeOnComplete: true,
    removeOnFail: { age: 7 * 24 * 60 * 60 },
  },
  dedupeKey: ({ submissionId }) => submissionId,
  async run({ submissionId }, { deps, log }) {
    const outcome = await showSubmission(deps.showing, submissionId);
    log.debug({ submissionId, outcome }, 'submission message');
  },
});
