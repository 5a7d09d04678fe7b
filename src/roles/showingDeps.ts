import { findLinkedAccounts } from '../db/accounts.ts';
import { findCards } from '../db/replays.ts';
import { findHandedInAt, findSubmission, savePosted, saveShown } from '../db/submissions.ts';
import type { MessageView } from '../discord/view.ts';
import { progressView } from '../discord/views/progress.ts';
import type { Submission } from '../core/submission.ts';
import type { Database } from '../db/client.ts';
import type { ShowSubmissionDeps, StoredProgress } from '../usecases/showSubmission.ts';
import type { ReplayCard } from '../usecases/submission.ts';
import { countOpenBefore } from '../db/itemCounts.ts';
import { LONG_QUEUE } from '../core/limits.ts';
import { createPacer } from './createPacer.ts';
import type { House } from './house.ts';

/** How a submission's message is composed from the database and carried to Discord. */
export function showingDeps({ db, messenger, metrics }: House): ShowSubmissionDeps<unknown> {
  const deps: ShowSubmissionDeps<MessageView> = {
    findProgress: (submissionId) => findProgress(db, submissionId),
    render: progressView,
    editOriginal: async ({ replyTo }, view) => {
      const { applicationId, interactionToken: token } = replyTo;
      await messenger.editOriginal({ applicationId, token }, view);
    },
    postMessage: (channelId, view, key) => messenger.sendToChannel(channelId, view, key),
    postDirect: (userId, view, key) => messenger.sendToUser(userId, view, key),
    editPosted: async (posted, view) => void (await messenger.editMessage(posted, view)),
    savePosted: (submissionId, posted) => savePosted(db, submissionId, posted),
    async saveShown(submissionId, revision) {
      await saveShown(db, submissionId, revision);
      const handedInAt = await findHandedInAt(db, submissionId);
      if (handedInAt) metrics.observeCard((Date.now() - handedInAt.getTime()) / 1_000);
    },
    mayShow: createPacer(() => performance.now()),
    now: () => new Date(),
  };
  return deps as ShowSubmissionDeps<unknown>;
}

async function findProgress(
  db: Database,
  submissionId: string,
): Promise<StoredProgress | undefined> {
  const stored = await findSubmission(db, submissionId);
  if (!stored) return undefined;
  const { submission } = stored;
  const [cards, accounts] = await Promise.all([
    cardsOf(db, submission),
    findLinkedAccounts(db, submission.submitterId),
  ]);
  // A card for everybody takes nobody's point of view.
  const viewerIds = submission.replyTo.isPrivate ? accounts.map(({ account }) => account) : [];
  const isWaiting = submission.items.some(({ state }) => state === 'queued');
  const ahead = isWaiting ? await countOpenBefore(db, submission.id) : 0;
  return { ...stored, cards, viewerIds, ...(ahead >= LONG_QUEUE && { ahead }) };
}

async function cardsOf(db: Database, { items }: Submission): Promise<readonly ReplayCard[]> {
  const done = items.flatMap(({ id, state, replayId }) =>
    state === 'done' && replayId !== undefined ? [{ itemId: id, replayId }] : [],
  );
  const cards = await findCards(
    db,
    done.map(({ replayId }) => replayId),
  );
  return done.flatMap((item) => {
    const card = cards.get(item.replayId);
    return card ? [{ ...item, ...card }] : [];
  });
}
