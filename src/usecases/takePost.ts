import { UserError } from '../core/errors.ts';
import { submitReplay, type SubmitReplayDeps, type SubmitReplayInput } from './submitReplay.ts';
import type { Submission } from './submission.ts';

export type TakePostDeps = SubmitReplayDeps & {
  /** Posts the first progress message beside the post; the jobs edit it from there on. */
  postQueued(submission: Submission, postId: string): Promise<void>;
  /** Says in the channel why nothing comes of a post, or where we may not write to its author. */
  refusePost(post: Pick<Post, 'id' | 'input'>, error: UserError): Promise<void>;
};

export type Post = {
  readonly id: string;
  readonly input: SubmitReplayInput;
  /** Written to us alone, so that it deserves an answer whatever it holds. */
  readonly isDirect: boolean;
};

/** Takes the replays of a message that somebody wrote to us or in a channel that is switched on. */
export async function takePost(deps: TakePostDeps, post: Post): Promise<void> {
  const { id, input, isDirect } = post;
  try {
    if (input.replays.length === 0) {
      if (isDirect) throw new UserError('no-replays-in-post');
      return;
    }
    await submitReplay(deps, input, (submission) => deps.postQueued(submission, id));
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    await deps.refusePost(post, error);
  }
}
