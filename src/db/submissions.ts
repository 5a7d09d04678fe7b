import type {
  ItemFailure,
  ItemState,
  ReplyTarget,
  Submission,
  SubmissionItem,
} from '../core/submission.ts';
import type { Facts } from '../core/errors.ts';
import type { Database } from './client.ts';
import type {
  SubmissionItemModel as ItemRow,
  SubmissionModel as SubmissionRow,
} from './generated/models.ts';
import { readSource, sourceText, type ReplaySource } from '../core/replaySource.ts';
import { jsonOrNull } from './json.ts';

type NewItem = { readonly name: string; readonly source: ReplaySource };

type NewSubmission = {
  readonly submitterId: string;
  readonly replyTo: ReplyTarget;
  readonly replays: readonly NewItem[];
};

type Posted = { readonly channelId: string; readonly messageId: string };

export async function registerSubmission(
  db: Database,
  { submitterId, replyTo, replays }: NewSubmission,
): Promise<Submission> {
  const items = replays.map(({ name, source }, position) => ({
    position,
    fileName: name,
    sourceUrl: sourceText(source),
  }));
  const row = await db.submission.create({
    data: {
      submitterId,
      applicationId: replyTo.applicationId,
      interactionToken: replyTo.interactionToken,
      tokenExpiresAt: replyTo.tokenExpiresAt,
      guildId: replyTo.guildId ?? null,
      channelId: replyTo.channelId ?? null,
      isPrivate: replyTo.isPrivate,
      items: { create: items },
    },
    include: { items: { orderBy: { position: 'asc' } } },
  });
  return submissionOf(row);
}

/** A submission with what its message shows already and where. */
export async function findSubmission(db: Database, id: string) {
  const row = await db.submission.findUnique({
    where: { id },
    include: { items: { orderBy: { position: 'asc' } } },
  });
  if (!row) return undefined;
  const posted: Posted | undefined =
    row.postedChannelId !== null && row.postedMessageId !== null
      ? { channelId: row.postedChannelId, messageId: row.postedMessageId }
      : undefined;
  return {
    submission: submissionOf(row),
    shownRevision: row.shownRevision,
    ...(posted && { posted }),
  };
}

export async function saveShown(db: Database, id: string, revision: number): Promise<void> {
  await db.submission.updateMany({
    where: { id, shownRevision: { lt: revision } },
    data: { shownRevision: revision },
  });
}

/** When a submission of which every item has ended was handed in. */
export async function findHandedInAt(db: Database, id: string): Promise<Date | undefined> {
  const row = await db.submission.findFirst({
    where: { id, items: { every: { state: { in: ['done', 'failed'] } } } },
    select: { createdAt: true },
  });
  return row?.createdAt;
}

export async function savePosted(db: Database, id: string, posted: Posted): Promise<void> {
  await db.submission.updateMany({
    where: { id },
    data: { postedChannelId: posted.channelId, postedMessageId: posted.messageId },
  });
}

/** Open items of a submitter: the more one has waiting, the later the next one comes. */
export async function countOpenItems(db: Database, submitterId: string): Promise<number> {
  return db.submissionItem.count({
    where: { submission: { submitterId }, state: { notIn: ['done', 'failed'] } },
  });
}

function submissionOf(row: SubmissionRow & { items: readonly ItemRow[] }): Submission {
  return {
    id: row.id,
    submitterId: row.submitterId,
    revision: row.revision,
    replyTo: {
      applicationId: row.applicationId,
      interactionToken: row.interactionToken,
      tokenExpiresAt: row.tokenExpiresAt,
      isPrivate: row.isPrivate,
      ...(row.guildId !== null && { guildId: row.guildId }),
      ...(row.channelId !== null && { channelId: row.channelId }),
    },
    items: row.items.map(itemOf),
  };
}

function itemOf(row: ItemRow): SubmissionItem {
  return {
    id: row.id,
    fileName: row.fileName,
    source: readSource(row.sourceUrl),
    state: row.state,
    ...(row.replayId !== null && { replayId: row.replayId }),
    ...(row.reasonCode !== null && { failure: failureFrom(row.reasonCode, row) }),
  };
}

export function failureFrom(
  code: string,
  row: Pick<ItemRow, 'reasonFacts'> & Partial<Pick<ItemRow, 'reference' | 'retryable'>>,
): ItemFailure {
  return {
    code: code as ItemFailure['code'],
    facts: (row.reasonFacts ?? {}) as Facts,
    retryable: row.retryable ?? false,
    ...(typeof row.reference === 'string' && { reference: row.reference }),
  };
}

export async function findItem(db: Database, id: string) {
  const row = await db.submissionItem.findUnique({ where: { id } });
  if (!row) return undefined;
  const { submissionId, sourceUrl, state, replayId } = row;
  const source = readSource(sourceUrl);
  return { id, submissionId, source, state, ...(replayId !== null && { replayId }) };
}

/** Items whose work stopped moving: their request was lost between our database and the queue. */
export async function findForgottenItems(db: Database, before: Date): Promise<readonly string[]> {
  const rows = await db.submissionItem.findMany({
    where: { state: { notIn: ['done', 'failed'] }, updatedAt: { lt: before } },
    select: { id: true },
    take: 1_000,
  });
  return rows.map(({ id }) => id);
}

/** Submissions whose message lags behind: the request to show them was lost the same way. */
export async function findUnshown(db: Database, before: Date): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM submissions
    WHERE revision > shown_revision AND updated_at < ${before}
      AND created_at > ${before}::timestamptz - interval '1 day'
    LIMIT 1000`;
  return rows.map(({ id }) => id);
}

/**
 * Ends the open items of a replay. Answers every submission of that replay whose message does not
 * show its end yet, whoever brought the end about.
 */
export async function finishItems(
  db: Database,
  replayId: string,
  failure?: ItemFailure,
): Promise<readonly string[]> {
  await moveItems(db, { replayId }, { state: failure ? 'failed' : 'done', failure });
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM submissions
    WHERE revision > shown_revision
      AND id IN (SELECT submission_id FROM submission_items WHERE replay_id = ${replayId}::uuid)`;
  return rows.map(({ id }) => id);
}

type Which = { readonly itemId: string } | { readonly replayId: string };
type Change = { readonly state: ItemState; readonly failure?: ItemFailure | undefined };

/**
 * Moves open items to a state and counts the change on their submissions, in one statement.
 * Ended items stay as they are. Answers the submissions that changed.
 */
export async function moveItems(
  db: Database,
  which: Which,
  { state, failure }: Change,
): Promise<readonly string[]> {
  const itemId = 'itemId' in which ? which.itemId : null;
  const replayId = 'replayId' in which ? which.replayId : null;
  const facts = jsonOrNull(failure?.facts);
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH moved AS (
      UPDATE submission_items
      SET state = ${state}::item_state, updated_at = now(),
          reason_code = ${failure?.code ?? null}, reason_facts = ${facts}::jsonb,
          reference = ${failure?.reference ?? null}, retryable = ${failure?.retryable ?? false}
      WHERE (id = ${itemId}::uuid OR replay_id = ${replayId}::uuid)
        AND state NOT IN ('done', 'failed') AND state <> ${state}::item_state
      RETURNING submission_id
    )
    UPDATE submissions SET revision = revision + 1, updated_at = now()
    WHERE id IN (SELECT submission_id FROM moved)
    RETURNING id`;
  return rows.map(({ id }) => id);
}
