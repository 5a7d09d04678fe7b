import type { MatchReport } from '../analysis/report.ts';
import { sourceText, type ReplaySource } from '../core/replaySource.ts';
import type { Submission } from '../core/submission.ts';
import type { Database } from './client.ts';
import { saveAnalysis } from './replays.ts';
import { findSubmission } from './submissions.ts';

/** Stands where a file's hash would, for a replay of which there is no file. */
const NO_FILE = 'ballchasing:';

/** A replay that came from the same place before, was read, and has a file of its own. */
export async function findReplayOfSource(
  db: Database,
  source: ReplaySource,
): Promise<string | undefined> {
  const row = await db.submissionItem.findFirst({
    where: {
      sourceUrl: sourceText(source),
      replay: { status: 'processed', NOT: { contentHash: { startsWith: NO_FILE } } },
    },
    select: { replayId: true },
  });
  return row?.replayId ?? undefined;
}

export async function tieItem(db: Database, itemId: string, replayId: string): Promise<void> {
  await db.submissionItem.updateMany({ where: { id: itemId }, data: { replayId } });
}

/** Keeps a report that was made without a file, and ties the item to it. Answers the replay. */
export async function storeReport(
  db: Database,
  itemId: string,
  report: MatchReport,
): Promise<string> {
  const contentHash = `${NO_FILE}${report.document.id}`;
  const { id } = await db.replay.upsert({
    where: { contentHash },
    create: { contentHash, sizeBytes: 0 },
    update: {},
    select: { id: true },
  });
  await saveAnalysis(db, id, { report });
  await tieItem(db, itemId, id);
  return id;
}

/** Unties the open items of an unreadable replay that Ballchasing may tell more about. */
export async function releaseSharedItems(
  db: Database,
  replayId: string,
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE submission_items SET replay_id = NULL, state = 'queued', updated_at = now()
    WHERE replay_id = ${replayId}::uuid AND state NOT IN ('done', 'failed')
      AND source_url LIKE 'ballchasing:replay:%'
    RETURNING id`;
  return rows.map(({ id }) => id);
}

type Found = {
  readonly replays: readonly { readonly name: string; readonly source: ReplaySource }[];
  readonly more: boolean;
};

/** Puts a line for each replay in the place of a group's line. Nothing where that was done before. */
export async function replaceItem(
  db: Database,
  itemId: string,
  { replays, more }: Found,
): Promise<Submission | undefined> {
  const submissionId = await db.$transaction(async (tx) => {
    const [group] = await tx.$queryRaw<{ submission_id: string; last: number }[]>`
      SELECT submission_id,
        (SELECT max(position) FROM submission_items other
         WHERE other.submission_id = item.submission_id) AS last
      FROM submission_items item
      WHERE id = ${itemId}::uuid AND state NOT IN ('done', 'failed') FOR UPDATE`;
    if (!group) return undefined;
    await tx.submissionItem.createMany({
      data: replays.map(({ name, source }, index) => ({
        submissionId: group.submission_id,
        position: group.last + 1 + index,
        fileName: name,
        sourceUrl: sourceText(source),
      })),
    });
    const where = { id: itemId };
    const notice = { state: 'failed', reasonCode: 'group-cut' } as const;
    const reasonFacts = { limit: replays.length };
    if (more) await tx.submissionItem.update({ where, data: { ...notice, reasonFacts } });
    else await tx.submissionItem.delete({ where });
    await tx.submission.update({
      where: { id: group.submission_id },
      data: { revision: { increment: 1 } },
    });
    return group.submission_id;
  });
  if (submissionId === undefined) return undefined;
  return (await findSubmission(db, submissionId))?.submission;
}
