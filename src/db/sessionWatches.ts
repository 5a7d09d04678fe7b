import type { Database } from './client.ts';

/** Looks again at that time; a later match moves it. */
export async function watchSession(db: Database, discordId: string, lookAt: Date): Promise<void> {
  await db.$executeRaw`
    INSERT INTO session_watches (user_id, look_at)
    SELECT id, ${lookAt} FROM users WHERE discord_id = ${discordId}
    ON CONFLICT (user_id) DO UPDATE SET look_at = excluded.look_at`;
}

/** Takes those whose time has come off the list; each goes to one process. */
export async function takeSessionWatches(
  db: Database,
  now: Date,
  limit: number,
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ discord_id: string }[]>`
    WITH due AS (
      SELECT user_id FROM session_watches WHERE look_at <= ${now}
      ORDER BY look_at LIMIT ${limit} FOR UPDATE SKIP LOCKED),
    taken AS (DELETE FROM session_watches w USING due WHERE w.user_id = due.user_id
      RETURNING w.user_id)
    SELECT u.discord_id FROM users u JOIN taken ON taken.user_id = u.id`;
  return rows.map(({ discord_id }) => discord_id);
}
