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
  const adapter = new PrismaPg(wire, {
    disposeExternalPool: true,
    statementNameGenerator: createStatementNames(),
  });
  const transactionOptions = { maxWait: TRANSACTION_WAIT_MS, timeout: TRANSACTION_MS };
  return Object.assign(new PrismaClient({ adapter, transactionOptions }), { wire });
}

/** What asks for a list has a text for each length of it; beyond these they are not prepared. */
const MOST_STATEMENTS = 500;

/** Prisma asks in few texts: each is read and planned once for a connection. */
function createStatementNames(): (query: { readonly sql: string }) => string {
  const names = new Map<string, string>();
  return ({ sql }) => {
    const known = names.get(sql);
    if (known !== undefined) return known;
    if (names.size >= MOST_STATEMENTS) return '';
    const name = `prisma ${names.size}`;
    names.set(sql, name);
    return name;
  };
}
