import type { Database } from './client.ts';

type Who = { readonly submitterId: string; readonly replyTo: { readonly guildId?: string } };

/** Replays handed in during the last minutes, by the user and by everybody in the guild. */
export async function countRecentItems(
  db: Database,
  { submitterId, replyTo }: Who,
  minutes: number,
): Promise<{ readonly ofUser: number; readonly ofGuild: number }> {
  const createdAt = { gte: new Date(Date.now() - minutes * 60_000) };
  const { guildId } = replyTo;
  const [ofUser, ofGuild] = await Promise.all([
    db.submissionItem.count({ where: { createdAt, submission: { submitterId, createdAt } } }),
    guildId === undefined
      ? 0
      : db.submissionItem.count({ where: { createdAt, submission: { guildId, createdAt } } }),
  ]);
  return { ofUser, ofGuild };
}

/**
 * The place of a replay among what its submitter has waiting to be read, from 1; of several
 * submitters the one who is least in the way of others counts.
 */
export async function placeOfReplay(db: Database, replayId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ place: number }[]>`
    SELECT coalesce(min(place), 1)::int AS place FROM (
      SELECT (
        SELECT count(*) FROM submission_items other
        JOIN submissions theirs ON theirs.id = other.submission_id
        WHERE theirs.submitter_id = mine.submitter_id AND other.replay_id IS NOT NULL
          AND other.state NOT IN ('done', 'failed')) AS place
      FROM submission_items item JOIN submissions mine ON mine.id = item.submission_id
      WHERE item.replay_id = ${replayId}::uuid AND item.state NOT IN ('done', 'failed')) places`;
  return Math.max(1, row?.place ?? 1);
}

/** Replays of anybody that were handed in before a submission and are still open. */
export async function countOpenBefore(db: Database, submissionId: string): Promise<number> {
  const [row] = await db.$queryRaw<{ open: number }[]>`
    SELECT count(*)::int AS open FROM submission_items
    WHERE state NOT IN ('done', 'failed')
      AND created_at < (SELECT created_at FROM submissions WHERE id = ${submissionId}::uuid)`;
  return row?.open ?? 0;
}

/** Counts a change on what has waited since `before`, so that its place is shown anew. */
export async function touchWaiting(db: Database, before: Date): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE submissions SET revision = revision + 1
    WHERE created_at < ${before} AND created_at > ${before}::timestamptz - interval '1 hour'
      AND id IN (SELECT submission_id FROM submission_items WHERE state = 'queued')
    RETURNING id`;
  return rows.map(({ id }) => id);
}
