import { z } from 'zod';
import type { TeamPlayer, TeamReport } from '../coaching/team/teamMatch.ts';
import { teamRoles, type GuildTeam, type TeamRole } from '../core/teams.ts';
import type { Database } from './client.ts';
import { Prisma } from './generated/client.ts';

const whole = {
  members: { include: { user: { select: { discordId: true } } }, orderBy: { userId: 'asc' } },
} as const;
type Row = Prisma.TeamGroupGetPayload<{ include: typeof whole }>;

/** Teams of a server that somebody is in or invited to, by name. */
export async function findTeamsOf(
  db: Database,
  guildId: string,
  discordId: string,
): Promise<readonly GuildTeam[]> {
  const rows = await db.teamGroup.findMany({
    where: { guildId, members: { some: { user: { discordId } } } },
    include: whole,
    orderBy: { name: 'asc' },
  });
  return rows.map(teamOf);
}

export async function findTeam(db: Database, id: string): Promise<GuildTeam | undefined> {
  const row = await db.teamGroup.findUnique({ where: { id }, include: whole });
  return row ? teamOf(row) : undefined;
}

export async function countTeams(db: Database, guildId: string): Promise<number> {
  return db.teamGroup.count({ where: { guildId } });
}

type NewTeam = { readonly guildId: string; readonly name: string; readonly discordId: string };

/** Undefined where the server has a team of that name, or the person is nobody we know. */
export async function createTeam(
  db: Database,
  { guildId, name, discordId }: NewTeam,
): Promise<GuildTeam | undefined> {
  const user = await db.user.findUnique({ where: { discordId }, select: { id: true } });
  if (!user) return undefined;
  await db.guild.upsert({ where: { id: guildId }, create: { id: guildId }, update: {} });
  try {
    const captain = { userId: user.id, role: 'captain', joinedAt: new Date() };
    const row = await db.teamGroup.create({
      data: { guildId, name, members: { create: captain } },
      include: whole,
    });
    return teamOf(row);
  } catch (error) {
    if (isTaken(error)) return undefined;
    throw error;
  }
}

type Seat = { readonly teamId: string; readonly discordId: string };

/** False where the person is nobody we know: an invitation needs somebody who linked an account. */
export async function inviteMember(
  db: Database,
  { teamId, discordId }: Seat,
  role: TeamRole,
): Promise<boolean> {
  const user = await db.user.findUnique({ where: { discordId }, select: { id: true } });
  if (!user) return false;
  await db.teamMember.createMany({
    data: { teamId, userId: user.id, role },
    skipDuplicates: true,
  });
  return true;
}

/** True where there was an invitation. */
export async function joinTeam(db: Database, { teamId, discordId }: Seat): Promise<boolean> {
  const { count } = await db.teamMember.updateMany({
    where: { teamId, user: { discordId }, joinedAt: null },
    data: { joinedAt: new Date() },
  });
  return count > 0;
}

export async function sharePlan(
  db: Database,
  { teamId, discordId }: Seat,
  sharesPlan: boolean,
): Promise<void> {
  await db.teamMember.updateMany({
    where: { teamId, user: { discordId } },
    data: { sharesPlan },
  });
}

/** Leaves, or declines. */
export async function leaveTeam(db: Database, seat: Seat): Promise<void> {
  await db.$transaction((tx) => leave(tx, seat));
}

export async function leaveEveryTeam(
  tx: Prisma.TransactionClient,
  discordId: string,
): Promise<void> {
  await leaveSeats(tx, discordId, {});
}

/** All teams of one server. */
export async function leaveTeamsOf(
  tx: Prisma.TransactionClient,
  guildId: string,
  discordId: string,
): Promise<void> {
  await leaveSeats(tx, discordId, { team: { guildId } });
}

async function leaveSeats(
  tx: Prisma.TransactionClient,
  discordId: string,
  where: Prisma.TeamMemberWhereInput,
): Promise<void> {
  const seats = await tx.teamMember.findMany({ where: { ...where, user: { discordId } } });
  for (const { teamId } of seats) await leave(tx, { teamId, discordId });
}

/** A team without anybody ends; one without a captain gets its first player. */
async function leave(tx: Prisma.TransactionClient, { teamId, discordId }: Seat): Promise<void> {
  await tx.teamMember.deleteMany({ where: { teamId, user: { discordId } } });
  const left = await tx.teamMember.findMany({
    where: { teamId, joinedAt: { not: null } },
    orderBy: { joinedAt: 'asc' },
  });
  const [next] = left;
  if (!next) await tx.teamGroup.deleteMany({ where: { id: teamId } });
  else if (left.every(({ role }) => role !== 'captain')) {
    const key = { teamId_userId: { teamId, userId: next.userId } };
    await tx.teamMember.update({ where: key, data: { role: 'captain' } });
  }
}

/** The accounts behind Discord users. */
export async function findTeamPlayers(
  db: Database,
  discordIds: readonly string[],
): Promise<readonly TeamPlayer[]> {
  const rows = await db.user.findMany({
    where: { discordId: { in: [...discordIds] } },
    select: { discordId: true, linkedAccounts: { select: { platform: true, accountId: true } } },
  });
  return rows.map(({ discordId, linkedAccounts }) => ({
    discordId,
    accounts: linkedAccounts.map(({ platform, accountId: id }) => ({ platform, id })),
  }));
}

/** Who touched and what for: a tenth of what a report says of every touch. */
const touchesOfMatch = Prisma.sql`(
  SELECT jsonb_agg(jsonb_build_object(
    'playerIndex', touch->'playerIndex', 'kinds', touch->'kinds') ORDER BY place)
  FROM jsonb_array_elements(m.statistics->'touches') WITH ORDINALITY AS told(touch, place))`;

/** The newest matches with at least two of them, without the columns that only charts need. */
export async function findSharedReports(
  db: Database,
  discordIds: readonly string[],
  limit: number,
): Promise<readonly TeamReport[]> {
  return db.$queryRaw<TeamReport[]>`
    WITH shared AS (
      SELECT l.match_id, max(l.played_at) AS played_at
      FROM users u
      JOIN linked_accounts a ON a.user_id = u.id
      JOIN player_lines l ON l.platform = a.platform AND l.account_id = a.account_id
      WHERE u.discord_id = ANY(${[...discordIds]})
      GROUP BY l.match_id HAVING count(DISTINCT u.id) >= 2
      ORDER BY max(l.played_at) DESC NULLS LAST LIMIT ${limit})
    SELECT m.statistics->'document' AS document, m.statistics->'goals' AS goals,
      m.statistics->'moments' AS moments, ${touchesOfMatch} AS touches
    FROM shared JOIN matches m ON m.id = shared.match_id
    WHERE m.processed AND m.statistics->'incomplete' IS NULL`;
}

/** Reports of replays that were shared on Ballchasing, by their ids there. */
export async function findReportsOfShared(
  db: Database,
  ballchasingIds: readonly string[],
): Promise<readonly TeamReport[]> {
  const sources = ballchasingIds.map((id) => `ballchasing:replay:${id}`);
  return db.$queryRaw<TeamReport[]>`
    SELECT DISTINCT ON (m.id) m.statistics->'document' AS document, m.statistics->'goals' AS goals,
      m.statistics->'moments' AS moments, ${touchesOfMatch} AS touches
    FROM submission_items i JOIN matches m ON m.replay_id = i.replay_id
    WHERE i.source_url = ANY(${sources}) AND m.processed
      AND m.statistics->'incomplete' IS NULL`;
}

function isTaken(error: unknown): boolean {
  return error instanceof Prisma.PrismaClientKnownRequestError && error.code === 'P2002';
}

function teamOf({ id, name, members }: Row): GuildTeam {
  return {
    id,
    name,
    members: members.map(({ role, joinedAt, sharesPlan, user: { discordId } }) => ({
      discordId,
      role: z.enum(teamRoles).catch('player').parse(role),
      hasJoined: joinedAt !== null,
      sharesPlan,
    })),
  };
}
