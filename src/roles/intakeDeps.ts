import { findGuildSettings } from '../db/guildSettings.ts';
import { countRecentItems } from '../db/itemCounts.ts';
import { moveItems, registerSubmission, savePosted } from '../db/submissions.ts';
import { createOpenChannels } from '../discord/createOpenChannels.ts';
import { errorText } from '../discord/errorText.ts';
import { queuedView } from '../discord/views/progress.ts';
import { UserError } from '../core/errors.ts';
import type { Submission } from '../core/submission.ts';
import type { TakePostDeps } from '../usecases/takePost.ts';
import type { House } from './house.ts';

/** Replays handed in, whichever way they come. */
export function intakeDeps(house: House) {
  const { db, messenger, requests } = house;
  return {
    ...requests,
    registerSubmission: (input) => registerSubmission(db, input),
    countRecentItems: (who, minutes) => countRecentItems(db, who, minutes),
    async postQueued(submission, postId) {
      const { channelId = '' } = submission.replyTo;
      const view = queuedView(submission.items.map(({ fileName }) => fileName));
      try {
        const posted = await messenger.sendToChannel(channelId, view, `queued ${postId}`);
        await savePosted(db, submission.id, posted);
      } catch (error) {
        if (error instanceof UserError) await giveUp(house, submission, error);
        throw error;
      }
    },
    async refusePost({ id, input: { submitterId, replyTo } }, error) {
      const view = { content: errorText(error, '') };
      const key = `refused ${id}`;
      const isClosed = error.code === 'channel-not-writable';
      // Where we may not write, its author is told in private; with closed messages there is no way.
      const told = isClosed
        ? messenger.sendToUser(submitterId, view, key)
        : messenger.sendToChannel(replyTo.channelId ?? '', view, key);
      await told.catch((failure: unknown) => {
        if (!(failure instanceof UserError)) throw failure;
      });
    },
  } satisfies TakePostDeps & Record<string, unknown>;
}

/** Nobody would ever see what comes of these. */
async function giveUp(
  { db }: House,
  { items }: Submission,
  { code, facts }: UserError,
): Promise<void> {
  const failure = { code, facts, retryable: false };
  for (const { id: itemId } of items) await moveItems(db, { itemId }, { state: 'failed', failure });
}

/** The channel an admin switched on, unless the server is paused. */
export function openChannels({ db, now }: House): ReturnType<typeof createOpenChannels> {
  return createOpenChannels(
    async (guildId) => {
      const { analysisChannelId, isPaused } = await findGuildSettings(db, guildId);
      return isPaused ? undefined : analysisChannelId;
    },
    () => now().getTime(),
  );
}
