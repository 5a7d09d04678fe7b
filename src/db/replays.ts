import { createHash } from 'node:crypto';
import type { MatchReport } from '../analysis/report.ts';
import type { ItemFailure } from '../core/submission.ts';
import type { Database } from './client.ts';
import { findCharts, insertChart, insertReplayFile } from './fileBytes.ts';
import { lockForSaving, withoutForgotten } from './forgottenPlayers.ts';
import { Prisma } from './generated/client.ts';
import { insertMatch } from './matchRows.ts';
import { failureFrom } from './submissions.ts';
import { wireTransaction } from './wireTransaction.ts';

/**
 * Keeps a file once, however often it is handed in, and ties the item to it. Answers the replay, or
 * nothing where the item was deleted meanwhile.
 */
export async function storeReplay(
  db: Database,
  itemId: string,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  const contentHash = createHash('sha256').update(bytes).digest('hex');
  return insertReplayFile(db, itemId, { contentHash, bytes });
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

/** Somebody works on it from here. */
export async function markProcessing(db: Database, replayId: string): Promise<void> {
  await db.replay.updateMany({
    where: { id: replayId, status: 'pending' },
    data: { status: 'processing' },
  });
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
  await wireTransaction(db, async (ask) => {
    await lockForSaving(ask);
    const { rowCount } = await ask(MAKE_ROOM, [replayId, read.analysisVersion]);
    if (rowCount === 0) return;
    const report = await withoutForgotten(ask, read);
    await insertMatch(ask, replayId, report);
    // The file and the picture would tell the name that the report no longer has.
    if (report !== read) await ask(DROP_FILE, [replayId]);
    else if (chartPng) await insertChart(ask, replayId, chartPng);
  });
}

const MAKE_ROOM = {
  name: 'make room for analysis',
  text: `WITH match AS (DELETE FROM matches WHERE replay_id = $1),
      chart AS (DELETE FROM replay_charts WHERE replay_id = $1)
    UPDATE replays SET status = 'processed', parser_version = $2, updated_at = now(),
      reason_code = NULL, reason_facts = NULL, reason_at = NULL
    WHERE id = $1`,
};
const DROP_FILE = {
  name: 'drop replay file',
  text: 'DELETE FROM replay_files WHERE replay_id = $1',
};

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
  if (replayIds.length === 0) return new Map<string, Card>();
  const [rows, charts] = await Promise.all([
    db.match.findMany({
      where: { replayId: { in: [...replayIds] } },
      select: { replayId: true, statistics: true },
    }),
    findCharts(db, replayIds),
  ]);
  return new Map(
    rows.map(({ replayId, statistics }): [string, Card] => {
      const chartPng = charts.get(replayId);
      const report = statistics as unknown as MatchReport;
      return [replayId, { report, ...(chartPng && { chartPng }) }];
    }),
  );
}

type Card = { readonly report: MatchReport; readonly chartPng?: Uint8Array };

/** Deletes raw files stored before `before`; what was learnt from them stays. Answers how many. */
export async function purgeReplayFiles(db: Database, before: Date): Promise<number> {
  const { count } = await db.replayFile.deleteMany({ where: { storedAt: { lt: before } } });
  return count;
}
