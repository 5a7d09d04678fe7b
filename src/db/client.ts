import { PrismaPg } from '@prisma/adapter-pg';
import { PrismaClient } from './generated/client.ts';

export type Database = PrismaClient;

/** One pool per process. `connections` is what it may hold at most. */
export function createDatabaseClient(databaseUrl: string, connections = 10): Database {
  return new PrismaClient({
    adapter: new PrismaPg({ connectionString: databaseUrl, max: connections }),
  });
}
