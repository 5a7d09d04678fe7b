import { UserError } from '../core/errors.ts';

/** A message of ours that is edited through its period. */
export type OpenPost = {
  readonly kind: 'digest' | 'board';
  readonly period: string;
  readonly channelId: string;
  readonly messageId: string;
  readonly contentHash: string;
  readonly editedAt: Date;
};

type MessageRef = { readonly channelId: string; readonly messageId: string };

export type KeepPostDeps<View> = {
  now(): Date;
  /** Two calls with one key are one message. */
  postMessage(channelId: string, view: View, key: string): Promise<MessageRef>;
  editMessage(message: MessageRef, view: View): Promise<void>;
  savePost(guildId: string, post: OpenPost & { readonly sealedAt?: Date }): Promise<void>;
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
  if (contentHash === undefined) {
    if (post && isSealed) await deps.savePost(guildId, { ...post, sealedAt: now });
    return;
  }
  const moved = post !== undefined && post.channelId !== wanted.channelId;
  if (post && !moved && !isSealed) {
    if (post.contentHash === contentHash) return;
    const waitMs = post.editedAt.getTime() + EDIT_PAUSE_MS - now.getTime();
    if (waitMs > 0) return deps.requestRefresh(guildId, waitMs);
  }
  const message = await send(deps, wanted, moved);
  const { kind, period } = wanted;
  await deps.savePost(guildId, {
    ...message,
    kind,
    period,
    contentHash,
    editedAt: now,
    ...(isSealed && { sealedAt: now }),
  });
}

/** A message that somebody deleted, or whose channel was changed, is posted anew. */
async function send<View>(
  deps: KeepPostDeps<View>,
  wanted: Wanted<View>,
  moved: boolean,
): Promise<MessageRef> {
  const { guildId, kind, period, post, channelId } = wanted;
  const view = await wanted.draw();
  const key = `${guildId} ${kind} ${period}`;
  if (!post) return deps.postMessage(channelId, view, key);
  // A finished message stays where it was read.
  if (moved && !wanted.isSealed) {
    return deps.postMessage(channelId, view, `${key} ${post.messageId}`);
  }
  try {
    await deps.editMessage(post, view);
    return { channelId: post.channelId, messageId: post.messageId };
  } catch (error) {
    if (!(error instanceof UserError) || error.code !== 'message-gone') throw error;
    return deps.postMessage(channelId, view, `${key} ${post.messageId}`);
  }
}
