import { UserError } from '../core/errors.ts';
import { isFinished, type Submission, type SubmissionProgress } from './submission.ts';

/** `Message` is whatever the messenger sends; this floor only carries it. */
export type ShowSubmissionDeps<Message> = {
  findProgress(submissionId: string): Promise<StoredProgress | undefined>;
  render(progress: SubmissionProgress): Message;
  /** Edits the interaction's first response. Idempotent: a retry paints the same picture. */
  editOriginal(submission: Submission, message: Message): Promise<void>;
  /** Posts in a channel; two with one `key` are one message. */
  postMessage(channelId: string, message: Message, key: string): Promise<PostedMessage>;
  /** The same to a user's direct messages. */
  postDirect(userId: string, message: Message, key: string): Promise<PostedMessage>;
  editPosted(posted: PostedMessage, message: Message): Promise<void>;
  savePosted(submissionId: string, posted: PostedMessage): Promise<void>;
  saveShown(submissionId: string, revision: number): Promise<void>;
  /** Whether it is time for another edit; of what changes quickly only the end is worth one at once. */
  mayShow(submissionId: string): boolean;
  now(): Date;
};

export type PostedMessage = { readonly channelId: string; readonly messageId: string };

export type StoredProgress = SubmissionProgress & {
  readonly shownRevision: number;
  readonly posted?: PostedMessage;
};

/** Discord refuses the token at 15 minutes sharp; a call under way needs some of that time. */
const TOKEN_MARGIN_MS = 10_000;

/** Brings the one message of a submission up to date. May run any number of times. */
export async function showSubmission<Message>(
  deps: ShowSubmissionDeps<Message>,
  submissionId: string,
): Promise<'shown' | 'up-to-date' | 'too-soon' | 'gone'> {
  const progress = await deps.findProgress(submissionId);
  if (!progress) return 'gone';
  const { submission } = progress;
  if (progress.shownRevision >= submission.revision) return 'up-to-date';
  if (!isFinished(submission) && !deps.mayShow(submission.id)) return 'too-soon';

  await send(deps, progress, deps.render(progress));
  await deps.saveShown(submission.id, submission.revision);
  return 'shown';
}

async function send<Message>(
  deps: ShowSubmissionDeps<Message>,
  { submission, posted }: StoredProgress,
  message: Message,
): Promise<void> {
  if (posted) return unlessGone(() => deps.editPosted(posted, message));
  const tokenLeftMs = submission.replyTo.tokenExpiresAt.getTime() - deps.now().getTime();
  if (tokenLeftMs > TOKEN_MARGIN_MS) {
    return unlessGone(() => deps.editOriginal(submission, message));
  }
  // The old message cannot be edited any more; a second one is worth it for the result only.
  if (isFinished(submission)) await unlessGone(() => postAnew(deps, submission, message));
}

async function postAnew<Message>(
  deps: ShowSubmissionDeps<Message>,
  submission: Submission,
  message: Message,
): Promise<void> {
  const { channelId, isPrivate } = submission.replyTo;
  const posted =
    isPrivate || channelId === undefined
      ? await deps.postDirect(submission.submitterId, message, submission.id)
      : await deps.postMessage(channelId, message, submission.id);
  await deps.savePosted(submission.id, posted);
}

/**
 * A message that was deleted, closed direct messages, a channel that is locked: there is nowhere
 * left to say it, and a private answer never turns into a public one.
 */
async function unlessGone(deliver: () => Promise<void>): Promise<void> {
  try {
    await deliver();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
  }
}
