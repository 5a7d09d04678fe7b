import type { ReplayDocument } from '../analysis/document.ts';
import type { MatchReport } from '../analysis/report.ts';
import type { PlayerId } from '../core/ids.ts';
import type { Database } from './client.ts';

/** The newest matches of a player first; those of which only the header could be read are left out. */
export async function findRecentDocuments(
  db: Database,
  { platform, id }: PlayerId,
  limit: number,
): Promise<readonly ReplayDocument[]> {
  const rows = await db.match.findMany({
    where: { processed: true, players: { some: { platform, accountId: id } } },
    orderBy: [{ playedAt: 'desc' }, { createdAt: 'desc' }],
    take: limit,
    select: { statistics: true },
  });
  return rows
    .map(({ statistics }) => statistics as unknown as MatchReport)
    .filter(({ incomplete }) => incomplete === undefined)
    .map(({ document }) => document);
}
