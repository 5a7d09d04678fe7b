import { MAX_REPLAY_BYTES } from '../core/limits.ts';
import { UserError } from '../core/errors.ts';
import type { ReplyTarget, Submission } from './submission.ts';

export type SubmitReplayDeps = {
  registerSubmission(input: SubmitReplayInput): Promise<Submission>;
  /** Asks a worker for every item of the submission. Safe to ask twice. */
  requestItems(submission: Submission): Promise<void>;
};

export type OfferedFile = { readonly name: string; readonly url: string; readonly bytes: number };

export type SubmitReplayInput = {
  readonly submitterId: string;
  readonly replyTo: ReplyTarget;
  readonly files: readonly OfferedFile[];
};

/**
 * Records handed-in replays and asks for their analysis. `showQueued` puts up the first progress
 * message; it comes before the request, because later it could overwrite a finished card.
 */
export async function submitReplay(
  deps: SubmitReplayDeps,
  input: SubmitReplayInput,
  showQueued: (submission: Submission) => Promise<void>,
): Promise<Submission> {
  if (input.files.length === 1) refuseImpossible(input.files[0]!);
  const submission = await deps.registerSubmission(input);
  await showQueued(submission);
  await deps.requestItems(submission);
  return submission;
}

/** Discord tells the size beforehand, so that a hopeless download is not even started. */
function refuseImpossible({ bytes, name }: OfferedFile): void {
  if (bytes === 0) throw new UserError('replay-empty', { name });
  if (bytes > MAX_REPLAY_BYTES) {
    throw new UserError('replay-too-large', { name, bytes, limit: MAX_REPLAY_BYTES });
  }
}
