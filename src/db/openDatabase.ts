import path from 'node:path';
import type { Logger } from 'pino';
import type { Env } from '../config/env.ts';
import { createDatabaseClient, type Database } from './client.ts';
import { startEmbeddedServer } from './embedded/server.ts';
import { migrate } from './migrate.ts';

export type OpenDatabase = {
  readonly url: string;
  readonly db: Database;
  close(): Promise<void>;
};

/** Connects to DATABASE_URL, or starts a PostgreSQL of our own, and brings its tables up to date. */
export async function openDatabase(
  env: Pick<Env, 'DATABASE_URL' | 'DATA_DIR'>,
  projectRoot: string,
  log: Logger,
): Promise<OpenDatabase> {
  const embedded =
    env.DATABASE_URL === undefined ? await startOwn(env, projectRoot, log) : undefined;
  const url = env.DATABASE_URL ?? (await embedded!.databaseUrl('rockettrainer'));
  const applied = await migrate(url, path.join(projectRoot, 'prisma', 'migrations'));
  if (applied.length > 0) log.info({ migrations: applied }, 'database brought up to date');

  const db = createDatabaseClient(url);
  return {
    url,
    db,
    async close() {
      await db.$disconnect();
      await embedded?.stop();
    },
  };
}

async function startOwn({ DATA_DIR }: Pick<Env, 'DATA_DIR'>, projectRoot: string, log: Logger) {
  const dataDir = path.resolve(projectRoot, DATA_DIR, 'postgres');
  const server = await startEmbeddedServer({ dataDir });
  log.info(
    { dataDir: server.dataDir },
    'PostgreSQL of our own started; set DATABASE_URL for another',
  );
  return server;
}
