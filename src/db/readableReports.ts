import type { MatchReport } from '../analysis/report.ts';
import type { Database } from './client.ts';

/**
 * A match as far as that Discord user may see it: handed in or played by them, put up for a
 * channel, or played by somebody whose settings show it to them.
 */
export async function findReadableReport(
  db: Database,
  readerId: string,
  replayId: string,
): Promise<MatchReport | undefined> {
  const [row] = await db.$queryRaw<{ statistics: MatchReport }[]>`
    SELECT match.statistics FROM matches match
    JOIN replays replay ON replay.id = match.replay_id
    WHERE replay.id = ${replayId}::uuid AND (
      replay.shared_at IS NOT NULL
      OR EXISTS (
        SELECT FROM submission_items item JOIN submissions ON submissions.id = item.submission_id
        WHERE item.replay_id = replay.id
          AND (submissions.submitter_id = ${readerId} OR NOT submissions.is_private))
      OR EXISTS (
        SELECT FROM player_lines line
        JOIN linked_accounts account
          ON account.platform = line.platform AND account.account_id = line.account_id
        JOIN users ON users.id = account.user_id
        LEFT JOIN preferences chosen ON chosen.user_id = users.id
        WHERE line.match_id = match.id AND (
          users.discord_id = ${readerId}
          OR chosen.visibility = 'public'
          OR (chosen.visibility = 'server' AND EXISTS (
            SELECT FROM guild_members theirs
            JOIN guild_members mine ON mine.guild_id = theirs.guild_id
            JOIN users reader ON reader.id = mine.user_id
            WHERE theirs.user_id = users.id AND reader.discord_id = ${readerId})))))`;
  return row?.statistics;
}

/** From now on everybody may open its card. */
export async function markShared(db: Database, replayId: string): Promise<void> {
  await db.replay.updateMany({
    where: { id: replayId, sharedAt: null },
    data: { sharedAt: new Date() },
  });
}
