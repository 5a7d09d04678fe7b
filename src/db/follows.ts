import type { PlayerId } from '../core/ids.ts';
import { sourceText, type ReplaySource } from '../core/replaySource.ts';
import type { Database } from './client.ts';

export type Follow = {
  readonly accountId: string;
  readonly account: PlayerId;
  readonly discordId: string;
  readonly since: Date;
  /** The session going on, if one was ever found. */
  readonly submissionId?: string;
  readonly foundAt?: Date;
};

type Start = { readonly discordId: string; readonly since: Date; readonly everyMs: number };

/**
 * Follows all accounts of somebody, those that are followed already as before. First looks are spread
 * over the whole interval. Answers how many accounts there are.
 */
export async function startFollowing(
  db: Database,
  { discordId, since, everyMs }: Start,
): Promise<number> {
  const accounts = await db.linkedAccount.findMany({
    where: { user: { discordId } },
    select: { id: true },
  });
  await db.follow.createMany({
    data: accounts.map(({ id: accountId }) => ({
      accountId,
      since,
      lookAt: new Date(since.getTime() + Math.random() * everyMs),
    })),
    skipDuplicates: true,
  });
  return accounts.length;
}

/** Answers how many accounts were followed. */
export async function stopFollowing(db: Database, discordId: string): Promise<number> {
  const { count } = await db.follow.deleteMany({ where: { account: { user: { discordId } } } });
  return count;
}

/** Takes the accounts whose time has come, and sets the time of their next look. */
export async function takeDueFollows(
  db: Database,
  { now, next, limit }: { readonly now: Date; readonly next: Date; readonly limit: number },
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE follows SET look_at = ${next}
    WHERE account_id IN (
      SELECT account_id FROM follows WHERE look_at <= ${now} ORDER BY look_at LIMIT ${limit}
      FOR UPDATE SKIP LOCKED)
    RETURNING account_id AS id`;
  return rows.map(({ id }) => id);
}

export async function findFollow(db: Database, accountId: string): Promise<Follow | undefined> {
  const row = await db.follow.findUnique({
    where: { accountId },
    include: { account: { include: { user: { select: { discordId: true } } } } },
  });
  if (!row) return undefined;
  const { platform, accountId: id, user } = row.account;
  return {
    accountId,
    account: { platform, id },
    discordId: user.discordId,
    since: row.since,
    ...(row.submissionId !== null && { submissionId: row.submissionId }),
    ...(row.foundAt !== null && { foundAt: row.foundAt }),
  };
}

/** Of these replays those that the follow had not found before; from now on it has. */
export async function noteFound(
  db: Database,
  accountId: string,
  replayIds: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO followed_replays (account_id, replay_id)
    SELECT ${accountId}::uuid, id FROM unnest(${[...replayIds]}::uuid[]) AS id
    ON CONFLICT DO NOTHING RETURNING replay_id AS id`;
  return new Set(rows.map(({ id }) => id));
}

export async function saveSession(
  db: Database,
  accountId: string,
  session: { readonly submissionId: string; readonly foundAt: Date },
): Promise<void> {
  await db.follow.updateMany({ where: { accountId }, data: session });
}

type NewItem = { readonly name: string; readonly source: ReplaySource };

/** More replays for a submission that is there already. Answers false where it is gone. */
export async function addItems(
  db: Database,
  submissionId: string,
  replays: readonly NewItem[],
): Promise<boolean> {
  return db.$transaction(async (tx) => {
    const [submission] = await tx.$queryRaw<{ id: string }[]>`
      SELECT id FROM submissions WHERE id = ${submissionId}::uuid FOR UPDATE`;
    if (!submission) return false;
    const last = await tx.submissionItem.aggregate({
      where: { submissionId },
      _max: { position: true },
    });
    const first = (last['_max'].position ?? -1) + 1;
    await tx.submissionItem.createMany({
      data: replays.map(({ name, source }, index) => ({
        submissionId,
        position: first + index,
        fileName: name,
        sourceUrl: sourceText(source),
      })),
    });
    await tx.submission.update({
      where: { id: submissionId },
      data: { revision: { increment: 1 } },
    });
    return true;
  });
}
