import { createHash, randomUUID } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import pg from 'pg';

/** The lock Prisma's own `migrate deploy` takes: whoever comes second waits for the first. */
const MIGRATION_LOCK = 72_707_369;

/** Prisma's table to the letter, so that its tools agree with what they find. */
const MIGRATIONS_TABLE = `CREATE TABLE IF NOT EXISTS _prisma_migrations (
  id                  VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum            VARCHAR(64) NOT NULL,
  finished_at         TIMESTAMPTZ,
  migration_name      VARCHAR(255) NOT NULL,
  logs                TEXT,
  rolled_back_at      TIMESTAMPTZ,
  started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

type Migration = { readonly name: string; readonly sql: string; readonly checksum: string };
type Recorded = { readonly migration_name: string; readonly checksum: string };

/**
 * Applies the migrations in `folder` that the database does not have yet, each in a transaction of
 * its own, and answers their names. Prisma's engine is not needed.
 */
export async function migrate(databaseUrl: string, folder: string): Promise<readonly string[]> {
  const migrations = await readMigrations(folder);
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    await client.query('SELECT pg_advisory_lock($1)', [MIGRATION_LOCK]);
    await client.query(MIGRATIONS_TABLE);
    const recorded = await readRecorded(client);
    const pending = migrations.filter((migration) => !isApplied(migration, recorded));
    for (const migration of pending) await apply(client, migration);
    return pending.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

async function readMigrations(folder: string): Promise<readonly Migration[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  return Promise.all(
    names.sort().map(async (name) => {
      const sql = await readFile(path.join(folder, name, 'migration.sql'), 'utf8');
      return { name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    }),
  );
}

async function readRecorded(client: pg.Client): Promise<readonly Recorded[]> {
  const { rows } = await client.query<Recorded & { readonly finished_at: Date | null }>(
    `SELECT migration_name, checksum, finished_at FROM _prisma_migrations
     WHERE rolled_back_at IS NULL`,
  );
  const halfDone = rows.find(({ finished_at }) => finished_at === null);
  if (halfDone) {
    throw new Error(
      `Migration ${halfDone.migration_name} was begun by another tool and not finished. ` +
        'Look at the database, then use prisma migrate resolve.',
    );
  }
  return rows;
}

function isApplied({ name, checksum }: Migration, recorded: readonly Recorded[]): boolean {
  const found = recorded.find(({ migration_name }) => migration_name === name);
  if (found && found.checksum !== checksum) {
    throw new Error(
      `Migration ${name} is not the file that was applied to this database. ` +
        'An applied migration is never edited: restore it and add a new one.',
    );
  }
  return found !== undefined;
}

async function apply(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query('BEGIN');
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO _prisma_migrations
         (id, checksum, migration_name, finished_at, applied_steps_count)
       VALUES ($1, $2, $3, clock_timestamp(), 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query('COMMIT');
  } catch (cause) {
    await client.query('ROLLBACK');
    throw new Error(`Migration ${name} could not be applied; nothing of it was kept.`, { cause });
  }
}
