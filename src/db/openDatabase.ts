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

export type DatabasePlace = {
  readonly env: Pick<Env, 'DATABASE_URL' | 'DATA_DIR'>;
  readonly projectRoot: string;
  readonly log: Logger;
  /** A database of this name in the server of our own: empty at the start, gone at the end. */
  readonly throwaway?: string | undefined;
};

/** Connects to DATABASE_URL, or starts a PostgreSQL of our own, and brings its tables up to date. */
export async function openDatabase(place: DatabasePlace): Promise<OpenDatabase> {
  const server = await findServer(place);
  const { url } = server;
  const applied = await migrate(url, path.join(place.projectRoot, 'prisma', 'migrations'));
  if (applied.length > 0) place.log.info({ migrations: applied }, 'database brought up to date');

  const db = createDatabaseClient(url);
  return {
    url,
    db,
    async close() {
      await db.$disconnect();
      await server.close();
    },
  };
}

type Server = { readonly url: string; close(): Promise<void> };

async function findServer({ env, projectRoot, log, throwaway }: DatabasePlace): Promise<Server> {
  const { DATABASE_URL, DATA_DIR } = env;
  if (DATABASE_URL !== undefined && throwaway === undefined) {
    return { url: DATABASE_URL, close: () => Promise.resolve() };
  }
  const server = await startEmbeddedServer({
    dataDir: path.resolve(projectRoot, DATA_DIR, 'postgres'),
  });
  log.info(
    { dataDir: server.dataDir },
    'PostgreSQL of our own started; set DATABASE_URL for another',
  );
  if (throwaway !== undefined) await server.dropDatabase(throwaway);
  return {
    url: await server.databaseUrl(throwaway ?? 'rockettrainer'),
    async close() {
      if (throwaway !== undefined) await server.dropDatabase(throwaway);
      await server.stop();
    },
  };
}
