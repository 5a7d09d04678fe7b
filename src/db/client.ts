import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from './generated/client.ts';

export type Database = PrismaClient & {
  /** The same connections below Prisma, which copies bytes three times over: see fileBytes.ts. */
  readonly wire: Pool;
};

/**
 * Prisma gives up after 2 and 5 seconds. A machine busy with a hundred replays takes longer than
 * that to hand out a connection, and what was asked for would fail for no reason of its own.
 */
const TRANSACTION_WAIT_MS = 15_000;
const TRANSACTION_MS = 30_000;

/** One pool per process. `connections` is what it may hold at most. */
export function createDatabaseClient(databaseUrl: string, connections = 10): Database {
  const wire = new Pool({ connectionString: databaseUrl, max: connections });
  const adapter = new PrismaPg(wire, { disposeExternalPool: true });
  const transactionOptions = { maxWait: TRANSACTION_WAIT_MS, timeout: TRANSACTION_MS };
  return Object.assign(new PrismaClient({ adapter, transactionOptions }), { wire });
}
