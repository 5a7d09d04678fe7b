import { UserError } from '../core/errors.ts';

/** A message of ours that is edited through its period. */
export type OpenPost = {
  readonly kind: 'digest' | 'board';
  readonly period: string;
  readonly channelId: string;
  readonly messageId: string;
  readonly contentHash: string;
  readonly editedAt: Date;
  /** When its period was found to be over. */
  readonly sealedAt?: Date;
};

type MessageRef = { readonly channelId: string; readonly messageId: string };

export type KeepPostDeps<View> = {
  now(): Date;
  /** Two calls with one key are one message. */
  postMessage(channelId: string, view: View, key: string): Promise<MessageRef>;
  editMessage(message: MessageRef, view: View): Promise<void>;
  savePost(guildId: string, post: OpenPost): Promise<void>;
  /** Asks for another look at the guild. */
  requestRefresh(guildId: string, delayMs: number): Promise<void>;
};

/** One message is edited no oftener than this; sealing waits for nothing. */
export const EDIT_PAUSE_MS = 10 * 60 * 1_000;

type Wanted<View> = {
  readonly guildId: string;
  readonly channelId: string;
  readonly kind: OpenPost['kind'];
  readonly period: string;
  readonly post: OpenPost | undefined;
  readonly isSealed: boolean;
  /** Undefined where there is nothing to say. */
  readonly contentHash: string | undefined;
  draw(): Promise<View>;
};

/** Posts a message, edits it where its content has changed, and seals it at its end. */
export async function keepPost<View>(
  deps: KeepPostDeps<View>,
  wanted: Wanted<View>,
): Promise<void> {
  const { guildId, post, contentHash, isSealed } = wanted;
  const now = deps.now();
  const seals = isSealed && post?.sealedAt === undefined;
  if (contentHash === undefined) {
    if (post && seals) await deps.savePost(guildId, { ...post, sealedAt: now });
    return;
  }
  // A finished message stays where it was read.
  const moves = post !== undefined && !isSealed && post.channelId !== wanted.channelId;
  if (post && !moves && !seals) {
    if (post.contentHash === contentHash) return;
    const waitMs = post.editedAt.getTime() + EDIT_PAUSE_MS - now.getTime();
    if (waitMs > 0) return deps.requestRefresh(guildId, waitMs);
  }
  const message = await send(deps, wanted, moves);
  const { kind, period } = wanted;
  await deps.savePost(guildId, {
    ...message,
    kind,
    period,
    contentHash,
    editedAt: now,
    ...(isSealed && { sealedAt: post?.sealedAt ?? now }),
  });
}

/** A message that somebody deleted, or whose channel was changed, is posted anew. */
async function send<View>(
  deps: KeepPostDeps<View>,
  wanted: Wanted<View>,
  moves: boolean,
): Promise<MessageRef> {
  const { guildId, kind, period, post, channelId } = wanted;
  const view = await wanted.draw();
  const key = `${guildId} ${kind} ${period}`;
  if (!post) return deps.postMessage(channelId, view, key);
  if (moves) {
    return deps.postMessage(channelId, view, `${key} ${post.messageId}`);
  }
  try {
    await deps.editMessage(post, view);
    return { channelId: post.channelId, messageId: post.messageId };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'message-gone') throw error;
    // Somebody took a finished message away: a late replay does not bring it back.
    if (post.sealedAt) return { channelId: post.channelId, messageId: post.messageId };
    return deps.postMessage(channelId, view, `${key} ${post.messageId}`);
  }
}
