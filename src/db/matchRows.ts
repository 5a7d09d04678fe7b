import type { DocumentPlayer } from '../analysis/document.ts';
import type { MatchReport } from '../analysis/report.ts';
import type { Platform, Team } from '../core/ids.ts';
import { wallClock } from '../core/wallClock.ts';
import type { Prisma } from './generated/client.ts';
import type { Ask } from './wireTransaction.ts';

/** The lines of a match, as they are read from a text of `playerRow`s. */
const LINES = `
  SELECT gen_random_uuid() AS id, position, team, platform, "accountId", name, goals, assists, saves,
    shots, score, "boostUsage", "averageSpeed", "timeSupersonic", "timeOnGround", "timeLowAir",
    "timeHighAir", "playedAt"
  FROM jsonb_to_recordset($1::jsonb) AS line (
    position int, team team, platform platform, "accountId" text, name text, goals int, assists int,
    saves int, shots int, score int, "boostUsage" float8, "averageSpeed" float8,
    "timeSupersonic" float8, "timeOnGround" float8, "timeLowAir" float8, "timeHighAir" float8,
    "playedAt" timestamp
  )`;
const LINE_COLUMNS = `id, position, team, platform, account_id, name, goals, assists, saves, shots,
  score, boost_usage, average_speed, time_supersonic, time_on_ground, time_low_air, time_high_air,
  played_at`;

const INSERT_MATCH = {
  name: 'save match',
  text: `WITH match AS (
    INSERT INTO matches (
      id, replay_id, rocket_league_id, playlist, map_code, team_size, duration_seconds, overtime,
      blue_score, orange_score, played_at, statistics, processed, processed_at
    ) VALUES (gen_random_uuid(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, true, now())
    RETURNING id
  )
  INSERT INTO player_lines (${LINE_COLUMNS}, match_id)
  SELECT line.*, match.id FROM (${LINES}) line, match`,
};

/**
 * A report and its players as rows. Both go in as one text each: Prisma takes values apart and puts
 * them together again, which for one match costs 40 ms of a core, and like this 2.
 */
export async function insertMatch(ask: Ask, replayId: string, report: MatchReport): Promise<void> {
  const { document } = report;
  await ask(INSERT_MATCH, [
    JSON.stringify(playerRows(report)),
    replayId,
    document.rocket_league_id,
    document.playlist_id,
    document.map_code,
    document.team_size,
    document.duration,
    document.overtime,
    document.blue.stats.core.goals,
    document.orange.stats.core.goals,
    document.date,
    JSON.stringify(report),
  ]);
}

/** The lines of the players of a match that is there already. */
export async function insertPlayers(
  tx: Prisma.TransactionClient,
  matchId: string,
  report: MatchReport,
): Promise<void> {
  await tx.$executeRawUnsafe(
    `INSERT INTO player_lines (${LINE_COLUMNS}, match_id) SELECT line.*, $2::uuid FROM (${LINES}) line`,
    JSON.stringify(playerRows(report)),
    matchId,
  );
}

function playerRows({ document }: MatchReport) {
  const rows = [
    ...document.blue.players.map((player) => playerRow(player, 'blue')),
    ...document.orange.players.map((player) => playerRow(player, 'orange')),
  ];
  const playedAt = wallClock(document.date) ?? null;
  return rows.map((row, position) => ({ ...row, position, playedAt }));
}

function playerRow({ id, name, stats }: DocumentPlayer, team: Team) {
  const { core, boost, movement } = stats;
  const isBot = id.platform === 'unknown' || id.id === '';
  return {
    team,
    name,
    platform: isBot ? null : (id.platform as Platform),
    accountId: isBot ? null : id.id,
    goals: core.goals,
    assists: core.assists,
    saves: core.saves,
    shots: core.shots,
    score: core.score,
    // What the match did not show is no 0.
    boostUsage: boost?.bpm ?? null,
    averageSpeed: movement?.avg_speed ?? null,
    timeSupersonic: movement?.time_supersonic_speed ?? null,
    timeOnGround: movement?.time_ground ?? null,
    timeLowAir: movement?.time_low_air ?? null,
    timeHighAir: movement?.time_high_air ?? null,
  };
}
