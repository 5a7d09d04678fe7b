import type { DocumentPlayer } from '../analysis/document.ts';
import type { MatchReport } from '../analysis/report.ts';
import type { Platform, Team } from '../core/ids.ts';
import { wallClock } from '../core/wallClock.ts';
import type { Prisma } from './generated/client.ts';

/**
 * A report and its players as rows. Both go in as one text each: Prisma takes values apart and puts
 * them together again, which for one match costs 40 ms of a core, and like this 6.
 */
export async function insertMatch(
  tx: Prisma.TransactionClient,
  replayId: string,
  report: MatchReport,
): Promise<void> {
  const { id } = await tx.match.create({
    data: { ...matchRow(report), replayId },
    select: { id: true },
  });
  await tx.$executeRaw`
    UPDATE matches SET statistics = ${JSON.stringify(report)}::jsonb WHERE id = ${id}::uuid`;
  await insertPlayers(tx, id, report);
}

/** The lines of the players, whose keys are those of `playerRow`. */
export async function insertPlayers(
  tx: Prisma.TransactionClient,
  matchId: string,
  report: MatchReport,
): Promise<void> {
  const rows = JSON.stringify(playerRows(report));
  await tx.$executeRaw`
    INSERT INTO player_lines (
      id, match_id, position, team, platform, account_id, name, goals, assists, saves, shots, score,
      boost_usage, average_speed, time_supersonic, time_on_ground, time_low_air, time_high_air,
      played_at
    )
    SELECT gen_random_uuid(), ${matchId}::uuid, position, team, platform, "accountId", name, goals,
      assists, saves, shots, score, "boostUsage", "averageSpeed", "timeSupersonic", "timeOnGround",
      "timeLowAir", "timeHighAir", "playedAt"
    FROM jsonb_to_recordset(${rows}::jsonb) AS line (
      position int, team team, platform platform, "accountId" text, name text, goals int, assists int,
      saves int, shots int, score int, "boostUsage" float8, "averageSpeed" float8,
      "timeSupersonic" float8, "timeOnGround" float8, "timeLowAir" float8, "timeHighAir" float8,
      "playedAt" timestamp
    )`;
}

function matchRow(report: MatchReport) {
  const { document } = report;
  return {
    rocketLeagueId: document.rocket_league_id,
    playlist: document.playlist_id,
    mapCode: document.map_code,
    teamSize: document.team_size,
    durationSeconds: document.duration,
    overtime: document.overtime,
    blueScore: document.blue.stats.core.goals,
    orangeScore: document.orange.stats.core.goals,
    playedAt: document.date,
    statistics: {},
    processed: true,
    processedAt: new Date(),
  };
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
    boostUsage: boost?.bpm ?? 0,
    averageSpeed: movement.avg_speed,
    timeSupersonic: movement.time_supersonic_speed,
    timeOnGround: movement.time_ground,
    timeLowAir: movement.time_low_air,
    timeHighAir: movement.time_high_air,
  };
}
