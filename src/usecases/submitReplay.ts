import { UserError } from '../core/errors.ts';
import { MAX_REPLAY_BYTES } from '../core/limits.ts';
import type { ReplaySource } from '../core/replaySource.ts';
import { refuseFlood, type RefuseFloodDeps } from './refuseFlood.ts';
import type { ReplyTarget, Submission } from './submission.ts';

export type SubmitReplayDeps = RefuseFloodDeps & {
  registerSubmission(input: SubmitReplayInput): Promise<Submission>;
  /** Asks a worker for every item of the submission. Safe to ask twice. */
  requestItems(submission: Submission): Promise<void>;
};

/** A file, or something on Ballchasing, whose `name` is then what the player sees instead. */
export type OfferedReplay = {
  readonly name: string;
  readonly source: ReplaySource;
  /** Where the size is known beforehand. */
  readonly bytes?: number;
};

export type SubmitReplayInput = {
  readonly submitterId: string;
  readonly replyTo: ReplyTarget;
  readonly replays: readonly OfferedReplay[];
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
  if (input.replays.length === 1) refuseImpossible(input.replays[0]!);
  await refuseFlood(deps, input);
  const submission = await deps.registerSubmission(input);
  await showQueued(submission);
  await deps.requestItems(submission);
  return submission;
}

/** Discord tells the size beforehand, so that a hopeless download is not even started. */
function refuseImpossible({ bytes, name }: OfferedReplay): void {
  if (bytes === undefined) return;
  if (bytes === 0) throw new UserError('replay-empty', { name });
  if (bytes > MAX_REPLAY_BYTES) {
    throw new UserError('replay-too-large', { name, bytes, limit: MAX_REPLAY_BYTES });
  }
}
