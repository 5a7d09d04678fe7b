import { createHash } from 'node:crypto';
import type { DocumentPlayer } from '../analysis/document.ts';
import type { MatchReport } from '../analysis/report.ts';
import type { Platform, Team } from '../core/ids.ts';
import { wallClock } from '../core/wallClock.ts';
import type { ItemFailure } from '../core/submission.ts';
import type { Database } from './client.ts';
import { lockForSaving, withoutForgotten } from './forgottenPlayers.ts';
import { Prisma } from './generated/client.ts';
import { failureFrom } from './submissions.ts';

/** Keeps a file once, however often it is handed in, and ties the item to it. Answers the replay. */
export async function storeReplay(
  db: Database,
  itemId: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string> {
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  return db.$transaction(async (tx) => {
    const { id } = await tx.replay.upsert({
      where: { contentHash },
      create: { contentHash, sizeBytes: bytes.length },
      update: {},
      select: { id: true },
    });
    // Also for a known replay: its bytes may have been purged since.
    await tx.replayFile.createMany({ data: { replayId: id, bytes }, skipDuplicates: true });
    await tx.submissionItem.update({ where: { id: itemId }, data: { replayId: id } });
    return id;
  });
}

export async function findReplay(db: Database, id: string) {
  const row = await db.replay.findUnique({ where: { id } });
  if (!row) return undefined;
  return {
    status: row.status,
    ...(row.parserVersion !== null && { analysisVersion: row.parserVersion }),
    ...(row.reasonCode !== null && { failure: failureFrom(row.reasonCode, row) }),
  };
}

export async function loadReplayBytes(
  db: Database,
  replayId: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const file = await db.replayFile.findUnique({ where: { replayId } });
  if (!file) return undefined;
  await db.replay.updateMany({
    where: { id: replayId, status: 'pending' },
    data: { status: 'processing' },
  });
  return file.bytes;
}

type Analysis = { readonly report: MatchReport; readonly chartPng?: Uint8Array<ArrayBuffer> };

/**
 * Stores a report in place of an older one, all of it or nothing, and without the players who asked
 * to be forgotten. A replay that was deleted meanwhile stays deleted.
 */
export async function saveAnalysis(
  db: Database,
  replayId: string,
  { report: read, chartPng }: Analysis,
): Promise<void> {
  await db.$transaction(async (tx) => {
    await lockForSaving(tx);
    const isKept = await tx.replay.updateMany({
      where: { id: replayId },
      data: {
        status: 'processed',
        parserVersion: read.analysisVersion,
        reasonCode: null,
        reasonFacts: Prisma.DbNull,
        reasonAt: Prisma.DbNull,
      },
    });
    if (isKept.count === 0) return;
    const report = await withoutForgotten(tx, read);
    await tx.match.deleteMany({ where: { replayId } });
    await tx.match.create({
      data: { ...matchRow(report), replayId, players: { create: playerRows(report) } },
    });
    await tx.replayChart.deleteMany({ where: { replayId } });
    // The file and the picture would tell the name that the report no longer has.
    if (report !== read) await tx.replayFile.deleteMany({ where: { replayId } });
    else if (chartPng) await tx.replayChart.create({ data: { replayId, png: chartPng } });
  });
}

type UnreadableInput = {
  readonly failure: ItemFailure;
  readonly at: object | undefined;
  readonly analysisVersion: number;
};

export async function saveUnreadable(
  db: Database,
  replayId: string,
  { failure, at, analysisVersion }: UnreadableInput,
): Promise<void> {
  await db.replay.updateMany({
    where: { id: replayId },
    data: {
      status: 'failed',
      parserVersion: analysisVersion,
      reasonCode: failure.code,
      reasonFacts: failure.facts,
      reasonAt: at ? (at as Prisma.InputJsonObject) : Prisma.DbNull,
    },
  });
}

export async function findMatchReport(
  db: Database,
  replayId: string,
): Promise<MatchReport | undefined> {
  const match = await db.match.findUnique({ where: { replayId }, select: { statistics: true } });
  return match ? (match.statistics as unknown as MatchReport) : undefined;
}

/** Reports and charts of several replays at once, by replay. */
export async function findCards(db: Database, replayIds: readonly string[]) {
  const rows = await db.match.findMany({
    where: { replayId: { in: [...replayIds] } },
    select: { replayId: true, statistics: true, replay: { select: { chart: true } } },
  });
  return new Map(
    rows.map(({ replayId, statistics, replay: { chart } }) => [
      replayId,
      {
        report: statistics as unknown as MatchReport,
        ...(chart && { chartPng: chart.png }),
      },
    ]),
  );
}

/** Deletes raw files stored before `before`; what was learnt from them stays. Answers how many. */
export async function purgeReplayFiles(db: Database, before: Date): Promise<number> {
  const { count } = await db.replayFile.deleteMany({ where: { storedAt: { lt: before } } });
  return count;
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
    statistics: report as unknown as Prisma.InputJsonObject,
    processed: true,
    processedAt: new Date(),
  };
}

/** The lines of a report's players. */
export function playerRows({ document }: MatchReport) {
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
