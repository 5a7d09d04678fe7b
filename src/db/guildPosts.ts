import type { MatchReport } from '../analysis/report.ts';
import type { Database } from './client.ts';

/** A message that is kept up to date. */
export type GuildPost = {
  readonly kind: 'digest' | 'board';
  readonly period: string;
  readonly channelId: string;
  readonly messageId: string;
  readonly contentHash: string;
  readonly editedAt: Date;
  readonly sealedAt?: Date;
};

type Wanted = Pick<GuildPost, 'kind'> & { readonly sealedSince?: Date };

/** Messages of a guild that are not finished, or only since then; there are a few. */
export async function findOpenPosts(
  db: Database,
  guildId: string,
  { kind, sealedSince }: Wanted,
): Promise<readonly GuildPost[]> {
  const open = { sealedAt: null };
  const rows = await db.guildPost.findMany({
    where: {
      guildId,
      kind,
      OR: sealedSince ? [open, { sealedAt: { gte: sealedSince } }] : [open],
    },
    orderBy: { period: 'asc' },
  });
  return rows.map(({ sealedAt, ...row }) => ({ ...row, kind, ...(sealedAt && { sealedAt }) }));
}

export async function hasPost(
  db: Database,
  guildId: string,
  { kind, period }: Pick<GuildPost, 'kind' | 'period'>,
): Promise<boolean> {
  return (await db.guildPost.count({ where: { guildId, kind, period } })) > 0;
}

export async function savePost(db: Database, guildId: string, post: GuildPost): Promise<void> {
  const { kind, period } = post;
  await db.guildPost.upsert({
    where: { guildId_kind_period: { guildId, kind, period } },
    create: { guildId, ...post },
    update: post,
  });
}

/** The goals of one match, without the megabyte around them. */
export async function findGoals(
  db: Database,
  replayId: string,
): Promise<MatchReport['goals'] | undefined> {
  const rows = await db.$queryRaw<{ goals: MatchReport['goals'] | null }[]>`
    SELECT statistics->'goals' AS goals FROM matches WHERE replay_id = ${replayId}::uuid`;
  return rows[0]?.goals ?? undefined;
}

/** Guilds that post something and that a match's players belong to. */
export async function findGuildsOfReplay(
  db: Database,
  replayId: string,
): Promise<readonly string[]> {
  const rows = await db.$queryRaw<{ guild_id: string }[]>`
    SELECT DISTINCT g.guild_id FROM matches m
    JOIN player_lines l ON l.match_id = m.id
    JOIN linked_accounts a ON a.platform = l.platform AND a.account_id = l.account_id
    JOIN guild_members g ON g.user_id = a.user_id
    JOIN guild_settings s ON s.guild_id = g.guild_id
    WHERE m.replay_id = ${replayId}::uuid AND NOT s.is_paused
      AND (s.digest_channel_id IS NOT NULL OR s.board_channel_id IS NOT NULL)`;
  return rows.map(({ guild_id }) => guild_id);
}

/** Everything of a guild that we left; what is about persons stays theirs. */
export async function forgetGuild(db: Database, guildId: string): Promise<void> {
  await db.guild.deleteMany({ where: { id: guildId } });
}
