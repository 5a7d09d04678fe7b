import { cp, mkdtemp, writeFile, mkdir, appendFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { expect, test } from 'vitest';
import { createEmptyDatabase, migrationsFolder } from '../../tests/postgres.ts';
import { migrate } from './migrate.ts';

async function rowsOf(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(text);
  await client.end();
  return rows;
}

async function copyOfMigrations(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'migrations-'));
  await cp(migrationsFolder, folder, { recursive: true });
  return folder;
}

async function addMigration(folder: string, name: string, sql: string): Promise<void> {
  await mkdir(path.join(folder, name));
  await writeFile(path.join(folder, name, 'migration.sql'), sql);
}

test('applies everything once, and records it as Prisma does', async () => {
  const url = await createEmptyDatabase();
  const first = await migrate(url, migrationsFolder);
  expect(first).toContain('20261125000000_first_flight');
  expect(await migrate(url, migrationsFolder)).toEqual([]);

  const recorded = await rowsOf(
    url,
    `SELECT length(checksum) AS checksum, applied_steps_count, rolled_back_at, logs,
            finished_at >= started_at AS finished
     FROM _prisma_migrations WHERE migration_name = '20261125000000_first_flight'`,
  );
  expect(recorded).toEqual([
    { checksum: 64, applied_steps_count: 1, rolled_back_at: null, logs: null, finished: true },
  ]);
});

test('two processes that start at once do not collide', async () => {
  const url = await createEmptyDatabase();
  const applied = await Promise.all([
    migrate(url, migrationsFolder),
    migrate(url, migrationsFolder),
    migrate(url, migrationsFolder),
  ]);
  expect(applied.filter((names) => names.length > 0)).toHaveLength(1);
});

test('keeps nothing of a migration that fails, and says which it was', async () => {
  const url = await createEmptyDatabase();
  const folder = await copyOfMigrations();
  await addMigration(folder, '29990101000000_bad', 'CREATE TABLE half (id INT); SELECT nonsense;');
  await expect(migrate(url, folder)).rejects.toThrow('29990101000000_bad');
  expect(await rowsOf(url, `SELECT to_regclass('half') AS half`)).toEqual([{ half: null }]);
});

test('refuses a migration that was edited after it was applied', async () => {
  const url = await createEmptyDatabase();
  await migrate(url, migrationsFolder);
  const folder = await copyOfMigrations();
  await appendFile(
    path.join(folder, '20261125000000_first_flight', 'migration.sql'),
    '\n-- edited',
  );
  await expect(migrate(url, folder)).rejects.toThrow('never edited');
});
