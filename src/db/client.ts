import { PrismaPg } from '@prisma/adapter-pg';
import { Pool } from 'pg';
import { PrismaClient } from './generated/client.ts';

export type Database = PrismaClient & {
  /** The same connections below Prisma, which copies bytes three times over: see fileBytes.ts. */
  readonly wire: Pool;
};

/** One pool per process. `connections` is what it may hold at most. */
export function createDatabaseClient(databaseUrl: string, connections = 10): Database {
  const wire = new Pool({ connectionString: databaseUrl, max: connections });
  const adapter = new PrismaPg(wire, { disposeExternalPool: true });
  return Object.assign(new PrismaClient({ adapter }), { wire });
}
