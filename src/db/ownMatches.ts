import type { ReplayDocument } from '../analysis/document.ts';
import type { Platform, Team } from '../core/ids.ts';
import type { MatchFilter, OwnLine, OwnMatch } from '../core/ownMatch.ts';
import type { Database } from './client.ts';
import { Prisma } from './generated/client.ts';

type Page = { readonly limit: number; readonly offset?: number };

export type FoundMatches = { readonly total: number; readonly matches: readonly OwnMatch[] };

/** A person's matches, the newest first. Recordings of one match by several players count once. */
export async function findOwnMatches(
  db: Database,
  discordId: string,
  { limit, offset = 0, ...filter }: MatchFilter & Page,
): Promise<FoundMatches> {
  const rows = await db.$queryRaw<Row[]>`
    ${concerning(discordId)}
    SELECT *, count(*) OVER ()::int AS total FROM concerned
    WHERE ${conditions(filter)}
    ORDER BY played_at DESC, created_at DESC
    LIMIT ${limit} OFFSET ${offset}`;
  return { total: rows[0]?.total ?? 0, matches: rows.map(matchOf) };
}

export type OwnDocument = { readonly match: OwnMatch; readonly document: ReplayDocument };

/** The same with their statistics; matches of which only a part could be read are left out. */
export async function findOwnDocuments(
  db: Database,
  discordId: string,
  { limit, ...filter }: MatchFilter & Page,
): Promise<readonly OwnDocument[]> {
  const rows = await db.$queryRaw<(Row & { readonly document: ReplayDocument })[]>`
    ${concerning(discordId)}
    SELECT concerned.*, matches.statistics->'document' AS document FROM concerned
    JOIN matches USING (replay_id)
    WHERE matches.statistics->'incomplete' IS NULL AND ${conditions({ ...filter, played: true })}
    ORDER BY concerned.played_at DESC, concerned.created_at DESC
    LIMIT ${limit}`;
  return rows.map((row) => ({ match: matchOf(row), document: row.document }));
}

/** One match, if it concerns the person. */
export async function findOwnMatch(
  db: Database,
  discordId: string,
  replayId: string,
): Promise<OwnMatch | undefined> {
  const [row] = await db.$queryRaw<Row[]>`
    ${concerning(discordId)}
    SELECT * FROM concerned WHERE replay_id = ${replayId}::uuid`;
  return row && matchOf(row);
}

type MatchPlace = {
  readonly playlistId: string;
  readonly mapCode: string;
  readonly matches: number;
};

/** Where a person has played, to offer as filters; the most frequent first. */
export async function findMatchPlaces(
  db: Database,
  discordId: string,
): Promise<readonly MatchPlace[]> {
  return db.$queryRaw<MatchPlace[]>`
    ${concerning(discordId)}
    SELECT playlist AS "playlistId", map_code AS "mapCode", count(*)::int AS matches
    FROM concerned GROUP BY playlist, map_code ORDER BY matches DESC, playlist, map_code`;
}

/** `concerned`: one row a match, with the person's line in it where they have one. */
function concerning(discordId: string): Prisma.Sql {
  return Prisma.sql`
    WITH own AS (
      SELECT DISTINCT ON (line.match_id) line.match_id, line.team::text AS team,
        line.platform::text AS platform, line.account_id, line.goals, line.assists, line.saves,
        line.shots, line.score
      FROM users
      JOIN linked_accounts account ON account.user_id = users.id
      JOIN player_lines line
        ON line.platform = account.platform AND line.account_id = account.account_id
      WHERE users.discord_id = ${discordId}
      ORDER BY line.match_id, line.position
    ), handed_in AS (
      SELECT matches.id AS match_id FROM submissions
      JOIN submission_items item ON item.submission_id = submissions.id
      JOIN matches ON matches.replay_id = item.replay_id
      WHERE submissions.submitter_id = ${discordId}
    ), concerned AS (
      SELECT DISTINCT ON (COALESCE(NULLIF(matches.rocket_league_id, ''), matches.id::text))
        matches.replay_id, matches.playlist, matches.map_code, matches.played_at,
        matches.created_at, matches.overtime, matches.blue_score, matches.orange_score, own.*
      FROM (SELECT match_id FROM own UNION SELECT match_id FROM handed_in) which
      JOIN matches ON matches.id = which.match_id
      LEFT JOIN own ON own.match_id = matches.id
      WHERE matches.processed
      ORDER BY COALESCE(NULLIF(matches.rocket_league_id, ''), matches.id::text),
        own.match_id IS NULL, matches.created_at DESC
    )`;
}

function conditions({ playlistId, mapCode, result, since, played }: MatchFilter): Prisma.Sql {
  const wanted = [
    Prisma.sql`true`,
    ...(playlistId === undefined ? [] : [Prisma.sql`concerned.playlist = ${playlistId}`]),
    ...(mapCode === undefined ? [] : [Prisma.sql`concerned.map_code = ${mapCode}`]),
    // Dates begin alike, with or without a zone, so that text compares as time does.
    ...(since === undefined ? [] : [Prisma.sql`concerned.played_at >= ${since}`]),
    ...(played ? [Prisma.sql`team IS NOT NULL`] : []),
    ...(result === undefined ? [] : [endedAs[result]]),
  ];
  return Prisma.join(wanted, ' AND ');
}

const endedAs = {
  win: Prisma.sql`CASE team WHEN 'blue' THEN blue_score > orange_score
    WHEN 'orange' THEN orange_score > blue_score END`,
  loss: Prisma.sql`CASE team WHEN 'blue' THEN blue_score < orange_score
    WHEN 'orange' THEN orange_score < blue_score END`,
} as const;

type Row = {
  readonly replay_id: string;
  readonly playlist: string;
  readonly map_code: string;
  readonly played_at: string;
  readonly overtime: boolean;
  readonly blue_score: number;
  readonly orange_score: number;
  readonly total: number;
} & (NoLine | LineRow);

type NoLine = { readonly team: null };
type LineRow = Omit<OwnLine, 'account'> & {
  readonly team: Team;
  readonly platform: Platform;
  readonly account_id: string;
};

function matchOf(row: Row): OwnMatch {
  return {
    replayId: row.replay_id,
    playlistId: row.playlist,
    mapCode: row.map_code,
    date: row.played_at,
    overtime: row.overtime,
    goals: { blue: row.blue_score, orange: row.orange_score },
    ...(row.team !== null && { line: lineOf(row) }),
  };
}

function lineOf({ team, goals, assists, saves, shots, score, ...row }: LineRow): OwnLine {
  const account = { platform: row.platform, id: row.account_id };
  return { account, team, goals, assists, saves, shots, score };
}
