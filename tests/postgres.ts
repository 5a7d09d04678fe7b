import path from 'node:path';
import { inject } from 'vitest';
import { createDatabaseClient, type Database } from '../src/db/client.ts';
import { migrate } from '../src/db/migrate.ts';

export const migrationsFolder = path.resolve('prisma/migrations');

/** The URL of a new, empty database on the run's own PostgreSQL. */
export async function createEmptyDatabase(): Promise<string> {
  const response = await fetch(inject('postgresDoor'));
  const answer = await response.text();
  if (!response.ok) throw new Error(`no database for this test: ${answer}`);
  return answer;
}

/** A new database with our tables. Close it in afterAll: `await database.$disconnect()`. */
export async function createTestDatabase(): Promise<{ url: string; database: Database }> {
  const url = await createEmptyDatabase();
  await migrate(url, migrationsFolder);
  return { url, database: createDatabaseClient(url, 4) };
}
