import type { ReplayDocument } from '../analysis/document.ts';
import type { MatchReport } from '../analysis/report.ts';
import type { PlayerId } from '../core/ids.ts';
import type { Database } from './client.ts';

/**
 * The newest matches of a player first; those of which only the header could be read are left out.
 * Only the documents: the charts' columns beside them are many times as long.
 */
export async function findRecentDocuments(
  db: Database,
  { platform, id }: PlayerId,
  limit: number,
): Promise<readonly ReplayDocument[]> {
  const rows = await db.$queryRaw<{ document: ReplayDocument }[]>`
    SELECT m.statistics->'document' AS document FROM matches m
    WHERE m.processed AND m.statistics->'incomplete' IS NULL AND EXISTS (
      SELECT 1 FROM player_lines p
      WHERE p.match_id = m.id AND p.platform = ${platform}::platform AND p.account_id = ${id})
    ORDER BY m.played_at DESC, m.created_at DESC
    LIMIT ${limit}`;
  return rows.map(({ document }) => document);
}

/** The same with everything the charts and the moments need. */
export async function findRecentReports(
  db: Database,
  { platform, id }: PlayerId,
  limit: number,
): Promise<readonly MatchReport[]> {
  const rows = await db.match.findMany({
    where: { processed: true, players: { some: { platform, accountId: id } } },
    orderBy: [{ playedAt: 'desc' }, { createdAt: 'desc' }],
    take: limit,
    select: { statistics: true },
  });
  return rows
    .map(({ statistics }) => statistics as unknown as MatchReport)
    .filter(({ incomplete }) => incomplete === undefined);
}

/** The Discord users who played in a match. */
export async function findMembersOfReplay(
  db: Database,
  replayId: string,
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ discord_id: string }[]>`
    SELECT DISTINCT u.discord_id FROM matches m
    JOIN player_lines p ON p.match_id = m.id
    JOIN linked_accounts a ON a.platform = p.platform AND a.account_id = p.account_id
    JOIN users u ON u.id = a.user_id
    WHERE m.replay_id = ${replayId}::uuid`;
  return rows.map(({ discord_id }) => discord_id);
}
