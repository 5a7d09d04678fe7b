import type { Database } from './client.ts';
import { leaveTeamsOf } from './teams.ts';

type Wanted = { readonly before: Date; readonly limit: number };

/** Long enough for a quarter's leaderboard: whoever has not played since is in no message. */
const PLAYED_DAYS = 100;

/**
 * Members that a message may name and of whom nothing was heard since `before`, neither a command nor
 * Discord's word: those with a place first, then the longest unheard.
 */
export async function findMembersToCheck(
  db: Database,
  guildId: string,
  { before, limit }: Wanted,
): Promise<readonly string[]> {
  const playedSince = new Date(before.getTime() - PLAYED_DAYS * 24 * 60 * 60 * 1_000);
  const rows = await db.$queryRaw<{ discord_id: string }[]>`
    SELECT u.discord_id FROM guild_members g JOIN users u ON u.id = g.user_id
    WHERE g.guild_id = ${guildId} AND greatest(g.seen_at, g.checked_at) < ${before}
      AND (EXISTS (SELECT 1 FROM team_members t JOIN teams ON teams.id = t.team_id
          WHERE t.user_id = g.user_id AND teams.guild_id = g.guild_id)
        OR EXISTS (SELECT 1 FROM linked_accounts a
          JOIN player_lines l ON l.platform = a.platform AND l.account_id = a.account_id
          WHERE a.user_id = g.user_id AND l.played_at >= ${playedSince.toISOString()}::timestamp))
    ORDER BY EXISTS (SELECT 1 FROM board_places b
      WHERE b.user_id = g.user_id AND b.guild_id = g.guild_id) DESC,
      greatest(g.seen_at, g.checked_at), g.user_id
    LIMIT ${limit}`;
  return rows.map(({ discord_id }) => discord_id);
}

export async function noteChecked(
  db: Database,
  guildId: string,
  { discordIds, at }: { readonly discordIds: readonly string[]; readonly at: Date },
): Promise<void> {
  if (discordIds.length === 0) return;
  await db.guildMember.updateMany({
    where: { guildId, user: { discordId: { in: [...discordIds] } } },
    data: { checkedAt: at },
  });
}

/** Takes somebody who left a server out of everything of it; what is theirs elsewhere stays. */
export async function removeMember(
  db: Database,
  guildId: string,
  discordId: string,
): Promise<void> {
  await db.$transaction(async (tx) => {
    const own = { guildId, user: { discordId } };
    await tx.guildMember.deleteMany({ where: own });
    await tx.boardPlace.deleteMany({ where: own });
    await tx.weeklyPlace.deleteMany({ where: own });
    await leaveTeamsOf(tx, guildId, discordId);
  });
}
