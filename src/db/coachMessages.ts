import type {
  CoachMessage,
  CoachMessageContent,
  NewCoachMessage,
} from '../coaching/messages/coachMessage.ts';
import type { Database } from './client.ts';

/**
 * How long a message taken for sending may be taken again. Discord drops a repeat of a nonce for
 * some minutes only; after that, what may have arrived is left alone.
 */
const NONCE_MS = 2 * 60 * 1_000;

/** Leaves a message to be sent; nothing where its key has been used, or nobody is there. */
export async function leaveMessage(
  db: Database,
  { discordId, key, content, expiresAt }: NewCoachMessage,
): Promise<string | undefined> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    INSERT INTO coach_messages (id, user_id, key, content, expires_at)
    SELECT gen_random_uuid(), id, ${key}, ${JSON.stringify(content)}::jsonb, ${expiresAt}
    FROM users WHERE discord_id = ${discordId}
    ON CONFLICT (key) DO NOTHING RETURNING id`;
  return rows[0]?.id;
}

/** Takes a message for sending: one process gets it, and again only while its nonce is known. */
export async function claimMessage(
  db: Database,
  id: string,
  now: Date,
): Promise<CoachMessage | undefined> {
  const rows = await db.$queryRaw<
    { discord_id: string; key: string; content: CoachMessageContent; expires_at: Date }[]
  >`
    UPDATE coach_messages m
    SET state = 'sending', attempted_at = coalesce(m.attempted_at, ${now})
    FROM users u
    WHERE m.id = ${id}::uuid AND u.id = m.user_id AND (m.state = 'waiting'
      OR (m.state = 'sending' AND m.attempted_at > ${new Date(now.getTime() - NONCE_MS)}))
    RETURNING u.discord_id, m.key, m.content, m.expires_at`;
  const [row] = rows;
  if (!row) return undefined;
  const { discord_id: discordId, key, content, expires_at: expiresAt } = row;
  return { id, discordId, key, content, expiresAt };
}

export async function endMessage(db: Database, id: string, state: string): Promise<void> {
  // Its person may have deleted everything meanwhile.
  await db.coachMessage.updateMany({ where: { id }, data: { state } });
}

/** Messages whose request was lost between our tables and the queue. */
export async function findWaitingMessages(db: Database, before: Date): Promise<readonly string[]> {
  const rows = await db.coachMessage.findMany({
    where: { state: 'waiting', createdAt: { lt: before } },
    select: { id: true },
    take: 500,
  });
  return rows.map(({ id }) => id);
}

/** Whether a message could not be delivered; told once. */
export async function takeClosedNote(db: Database, discordId: string): Promise<boolean> {
  const { count } = await db.coachMessage.updateMany({
    where: { state: 'closed', user: { discordId } },
    data: { state: 'told' },
  });
  return count > 0;
}
