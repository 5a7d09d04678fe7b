import type { Platform, PlayerId } from '../core/ids.ts';
import type { Database } from './client.ts';

export type SeenPlayer = {
  readonly account: PlayerId;
  readonly name: string;
  readonly matches: number;
};

/** A player as our matches know them, under the newest name. Online ids of Sony know no case. */
export async function findSeenPlayer(
  db: Database,
  { platform, id }: PlayerId,
): Promise<SeenPlayer | undefined> {
  const mode = platform === 'ps4' ? ('insensitive' as const) : ('default' as const);
  const where = { platform, accountId: { equals: id, mode } };
  const [newest, matches] = await Promise.all([
    db.playerLine.findFirst({
      where,
      orderBy: { match: { createdAt: 'desc' } },
      select: { name: true, accountId: true },
    }),
    db.playerLine.count({ where }),
  ]);
  if (!newest?.accountId) return undefined;
  return { account: { platform, id: newest.accountId }, name: newest.name, matches };
}

type Wanted = {
  readonly discordId: string;
  readonly platform: Platform;
  /** What was typed so far of a name or id. */
  readonly text: string;
};

/** Players of one platform in the matches somebody handed in, the most frequent first. */
export async function findSubmittedPlayers(
  db: Database,
  { discordId, platform, text }: Wanted,
): Promise<readonly SeenPlayer[]> {
  const like = `%${text.trim().replaceAll(/[%_\\]/g, (mark) => `\\${mark}`)}%`;
  const rows = await db.$queryRaw<{ id: string; name: string; matches: number }[]>`
    SELECT line.account_id AS id, max(line.name) AS name, count(*)::int AS matches
    FROM player_lines line
    JOIN matches ON matches.id = line.match_id
    WHERE line.platform = ${platform}::platform AND line.account_id IS NOT NULL
      AND (line.name ILIKE ${like} OR line.account_id ILIKE ${like})
      AND matches.replay_id IN (
        SELECT item.replay_id FROM submission_items item
        JOIN submissions ON submissions.id = item.submission_id
        WHERE submissions.submitter_id = ${discordId})
    GROUP BY line.account_id
    ORDER BY matches DESC, name
    LIMIT 25`;
  return rows.map(({ id, name, matches }) => ({ account: { platform, id }, name, matches }));
}

/** Players of every platform in the matches somebody handed in, the most frequent first. */
export async function findKnownPlayers(
  db: Database,
  discordId: string,
  text: string,
): Promise<readonly SeenPlayer[]> {
  const like = `%${text.trim().replaceAll(/[%_\\]/g, (mark) => `\\${mark}`)}%`;
  const rows = await db.$queryRaw<
    { platform: Platform; id: string; name: string; matches: number }[]
  >`
    SELECT line.platform, line.account_id AS id, max(line.name) AS name, count(*)::int AS matches
    FROM player_lines line
    JOIN matches ON matches.id = line.match_id
    WHERE line.platform IS NOT NULL AND line.account_id IS NOT NULL AND line.name ILIKE ${like}
      AND matches.replay_id IN (
        SELECT item.replay_id FROM submission_items item
        JOIN submissions ON submissions.id = item.submission_id
        WHERE submissions.submitter_id = ${discordId})
    GROUP BY line.platform, line.account_id
    ORDER BY matches DESC, name
    LIMIT 25`;
  return rows.map(({ platform, id, ...seen }) => ({ account: { platform, id }, ...seen }));
}
