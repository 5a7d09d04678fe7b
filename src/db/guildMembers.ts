import type { EarlierBest, DigestMember, MemberLine } from '../coaching/guild/digestFacts.ts';
import type { Database } from './client.ts';

type Person = { readonly guildId: string; readonly discordId: string };

/**
 * Notes that somebody used the bot in a guild, if they are somebody we know: without a privileged
 * intent that is how we learn who belongs there. Answers whether they are known.
 */
export async function noteGuildMember(
  db: Database,
  { guildId, discordId }: Person,
  at: Date,
): Promise<boolean> {
  const known = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM users WHERE discord_id = ${discordId}`;
  const userId = known[0]?.id;
  if (userId === undefined) return false;
  await db.$executeRaw`
    INSERT INTO guilds (id, updated_at) VALUES (${guildId}, ${at}) ON CONFLICT DO NOTHING`;
  await db.$executeRaw`
    INSERT INTO guild_members (guild_id, user_id, seen_at)
    SELECT ${guildId}, id, ${at} FROM users WHERE id = ${userId}::uuid
    ON CONFLICT (guild_id, user_id) DO UPDATE SET seen_at = excluded.seen_at`;
  return true;
}

/** What somebody said under a digest of this guild; it goes before their settings. */
export async function saveTakesPart(
  db: Database,
  { guildId, discordId }: Person,
  takesPart: boolean,
): Promise<boolean> {
  const { count } = await db.guildMember.updateMany({
    where: { guildId, user: { discordId } },
    data: { takesPart },
  });
  return count > 0;
}

/**
 * Who takes part in a guild's digests: those who did not opt out. Named are those who said so here,
 * or whose profile others may see.
 */
export async function findDigestMembers(
  db: Database,
  guildId: string,
): Promise<readonly DigestMember[]> {
  return db.$queryRaw<DigestMember[]>`
    SELECT g.user_id AS "userId", u.discord_id AS "discordId",
      COALESCE(g.takes_part, COALESCE(p.visibility, 'private') <> 'private') AS "isNamed"
    FROM guild_members g
    JOIN users u ON u.id = g.user_id
    LEFT JOIN preferences p ON p.user_id = g.user_id
    WHERE g.guild_id = ${guildId} AND COALESCE(g.takes_part, COALESCE(p.wants_digest, true))`;
}

type Span = { readonly from: Date; readonly to: Date };

/** Their matches by the recorder's clock, each once. Only completed matches: a report says who won. */
export async function findMemberLines(
  db: Database,
  userIds: readonly string[],
  { from, to }: Span,
): Promise<readonly MemberLine[]> {
  if (userIds.length === 0) return [];
  return db.$queryRaw<MemberLine[]>`
    SELECT DISTINCT ON (a.user_id, m.rocket_league_id)
      a.user_id AS "userId", m.replay_id AS "replayId", m.rocket_league_id AS "rocketLeagueId",
      m.playlist, m.team_size AS "teamSize", l.team::text AS team, m.overtime,
      CASE l.team WHEN 'blue' THEN m.blue_score ELSE m.orange_score END AS "goalsFor",
      CASE l.team WHEN 'blue' THEN m.orange_score ELSE m.blue_score END AS "goalsAgainst",
      (m.blue_score > m.orange_score) = (l.team = 'blue') AND m.blue_score <> m.orange_score AS won,
      l.goals, l.assists, l.saves, l.shots, l.score, l.played_at AT TIME ZONE 'UTC' AS "playedAt"
    FROM linked_accounts a
    JOIN player_lines l ON l.platform = a.platform AND l.account_id = a.account_id
    JOIN matches m ON m.id = l.match_id
    WHERE a.user_id = ANY(${[...userIds]}::uuid[])
      AND l.played_at >= ${from.toISOString()}::timestamp AND l.played_at < ${to.toISOString()}::timestamp AND m.processed
    ORDER BY a.user_id, m.rocket_league_id, m.created_at`;
}

/** The most each of them had in a match before a moment. */
export async function findEarlierBests(
  db: Database,
  userIds: readonly string[],
  before: Date,
): Promise<readonly EarlierBest[]> {
  if (userIds.length === 0) return [];
  return db.$queryRaw<EarlierBest[]>`
    SELECT a.user_id AS "userId", count(*)::int AS matches, max(l.goals) AS goals,
      max(l.assists) AS assists, max(l.saves) AS saves, max(l.shots) AS shots, max(l.score) AS score
    FROM linked_accounts a
    JOIN player_lines l ON l.platform = a.platform AND l.account_id = a.account_id
    WHERE a.user_id = ANY(${[...userIds]}::uuid[]) AND l.played_at < ${before.toISOString()}::timestamp
    GROUP BY a.user_id`;
}
