import type { MemberSums } from '../coaching/guild/board.ts';
import type { Database } from './client.ts';

type Wanted = {
  readonly userIds: readonly string[];
  readonly playlists: readonly string[];
  /** By the recorder's clock. */
  readonly from: Date;
  readonly to: Date;
};

/** What each member did in each playlist, added up where the rows are. */
export async function findMemberSums(
  db: Database,
  { userIds, playlists, from, to }: Wanted,
): Promise<readonly MemberSums[]> {
  if (userIds.length === 0 || playlists.length === 0) return [];
  return db.$queryRaw<MemberSums[]>`
    WITH own AS (
      SELECT DISTINCT ON (a.user_id, m.rocket_league_id) a.user_id, m.playlist, l.goals, l.assists,
        l.saves, l.shots, l.score, l.time_supersonic,
        l.time_on_ground + l.time_low_air + l.time_high_air AS seconds,
        (m.blue_score > m.orange_score) = (l.team = 'blue') AND m.blue_score <> m.orange_score AS won
      FROM linked_accounts a
      JOIN player_lines l ON l.platform = a.platform AND l.account_id = a.account_id
      JOIN matches m ON m.id = l.match_id
      WHERE a.user_id = ANY(${[...userIds]}::uuid[]) AND m.playlist = ANY(${[...playlists]})
        AND l.played_at >= ${from.toISOString()}::timestamp
        AND l.played_at < ${to.toISOString()}::timestamp AND m.processed
      ORDER BY a.user_id, m.rocket_league_id, m.created_at)
    SELECT user_id AS "userId", playlist, count(*)::int AS matches,
      (count(*) FILTER (WHERE won))::int AS wins, sum(goals)::int AS goals,
      sum(assists)::int AS assists, sum(saves)::int AS saves, sum(shots)::int AS shots,
      sum(score)::int AS score, 
      coalesce(sum(time_supersonic), 0)::float AS "supersonicSeconds",
      coalesce(sum(seconds), 0)::float AS seconds
    FROM own GROUP BY user_id, playlist`;
}

export type BoardPlaceRow = {
  readonly board: string;
  readonly userId: string;
  readonly place: number;
};

/** The places at the end of the last week before `week` that has any. */
export async function findPlacesBefore(
  db: Database,
  guildId: string,
  week: string,
): Promise<readonly BoardPlaceRow[]> {
  return db.$queryRaw<BoardPlaceRow[]>`
    SELECT board, user_id AS "userId", place FROM board_places
    WHERE guild_id = ${guildId} AND week = (
      SELECT max(week) FROM board_places WHERE guild_id = ${guildId} AND week < ${week})`;
}

/** Keeps the places of a week under way, and of older weeks only the last. */
export async function savePlaces(
  db: Database,
  guildId: string,
  { week, places }: { readonly week: string; readonly places: readonly BoardPlaceRow[] },
): Promise<void> {
  await db.$transaction([
    db.$executeRaw`
      DELETE FROM board_places WHERE guild_id = ${guildId} AND (week = ${week} OR week < (
        SELECT max(week) FROM board_places WHERE guild_id = ${guildId} AND week < ${week}))`,
    db.$executeRaw`
      INSERT INTO board_places (guild_id, user_id, board, week, place)
      SELECT ${guildId}, u.id, p.board, ${week}, p.place
      FROM unnest(${places.map(({ userId }) => userId)}::uuid[],
        ${places.map(({ board }) => board)}::text[],
        ${places.map(({ place }) => place)}::int[]) AS p(user_id, board, place)
      JOIN users u ON u.id = p.user_id`,
  ]);
}
