import { createHash } from 'node:crypto';
import { forgetPlayers } from '../analysis/forgetPlayers.ts';
import type { MatchReport } from '../analysis/report.ts';
import type { Prisma } from './generated/client.ts';
import type { Ask } from './wireTransaction.ts';

type Transaction = Prisma.TransactionClient;
type Account = { readonly platform: string; readonly id: string };

/** Letters have no case in any platform's ids. */
export function fingerprintOf({ platform, id }: Account): string {
  return createHash('sha256').update(`${platform}:${id.toLowerCase()}`).digest('hex');
}

/** Any number; it names the lock between saving matches and forgetting people. */
const FORGETTING_LOCK = 7_461_001;

/** Forgetting waits until no match is being saved, and holds back those that come. */
export async function lockForForgetting(tx: Transaction): Promise<void> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${FORGETTING_LOCK})`;
}

/** Matches are saved side by side, but never while somebody is being forgotten. */
export async function lockForSaving(ask: Ask): Promise<void> {
  const text = `SELECT pg_advisory_xact_lock_shared(${FORGETTING_LOCK})`;
  await ask({ name: 'lock for saving', text }, []);
}

/** The report as it may be kept: without the players who asked to be forgotten. */
export async function withoutForgotten(ask: Ask, report: MatchReport): Promise<MatchReport> {
  const { blue, orange } = report.document;
  const fingerprints = [...blue.players, ...orange.players].map(({ id }) => fingerprintOf(id));
  const text = 'SELECT fingerprint FROM forgotten_players WHERE fingerprint = ANY($1)';
  const { rows } = await ask({ name: 'find forgotten', text }, [fingerprints]);
  const forgotten = new Set(rows.map((row: { fingerprint: string }) => row.fingerprint));
  return forgetPlayers(report, (id) => forgotten.has(fingerprintOf(id)));
}
