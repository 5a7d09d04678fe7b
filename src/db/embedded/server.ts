import { execFile, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chown, open, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import pg from 'pg';
import { executable, prepareHome, type ServerHome } from './home.ts';

export type EmbeddedServer = {
  /** Connects to `database`, which is made when it is missing. */
  databaseUrl(database: string): Promise<string>;
  /** Throws out everybody who is connected. */
  dropDatabase(database: string): Promise<void>;
  /** Stops the server, by default unless somebody else still uses it. Close your connections before. */
  stop(options?: { readonly evenInUse?: boolean }): Promise<void>;
  readonly dataDir: string;
};

export type EmbeddedOptions = {
  readonly dataDir: string;
  /** Loses the last commits when the machine fails. For tests. */
  readonly carefree?: boolean;
};

const START_LIMIT_MS = 60_000;
const USER = 'rockettrainer';

/**
 * Starts a PostgreSQL of our own, or joins the one that a killed process left running on the same
 * data. It listens on loopback only, with a password that is kept beside the data.
 */
export async function startEmbeddedServer(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const home = await prepareHome(path.resolve(options.dataDir));
  const passwordFile = `${home.dataDir}.password`;
  if (!existsSync(path.join(home.dataDir, 'PG_VERSION'))) {
    await initialise(home, passwordFile);
  }
  const password = (await readFile(passwordFile, 'utf8')).trim();
  const port = (await portOfRunning(home, password)) ?? (await start(home, options, password));
  return {
    dataDir: home.dataDir,
    async databaseUrl(database) {
      await createDatabase(urlTo(port, password), database);
      return urlTo(port, password, database);
    },
    dropDatabase: (database) => dropDatabase(urlTo(port, password), database),
    async stop({ evenInUse = false } = {}) {
      if (!evenInUse && (await hasOtherClients(urlTo(port, password)))) return;
      await run(home, 'pg_ctl', ['stop', '-D', home.dataDir, '-m', 'fast', '-w']);
    },
  };
}

async function initialise(home: ServerHome, passwordFile: string): Promise<void> {
  await writeFile(passwordFile, `${randomBytes(18).toString('base64url')}\n`, { mode: 0o600 });
  if (home.account) await chown(passwordFile, home.account.uid, home.account.gid);
  await run(home, 'initdb', [
    `--pgdata=${home.dataDir}`,
    `--username=${USER}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // The plain locale exists on the barest image; names are sorted by the bot, not the database.
    '--no-locale',
    '--no-sync',
  ]);
}

async function start(
  home: ServerHome,
  options: EmbeddedOptions,
  password: string,
): Promise<number> {
  const port = await freePort();
  const settings = [
    'listen_addresses=127.0.0.1',
    // No socket file: its folder is compiled in and often missing.
    'unix_socket_directories=',
    'max_connections=200',
    'lc_messages=C',
    ...(options.carefree ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ];
  const words = ['-D', home.dataDir, '-p', String(port), ...settings.flatMap((s) => ['-c', s])];
  const logFile = `${home.dataDir}.log`;
  const log = await open(logFile, 'w');
  const server = spawn(program(home, 'postgres'), words, {
    ...home.account,
    cwd: home.dataDir,
    stdio: ['ignore', log.fd, log.fd],
    // A terminal's Ctrl+C goes to the whole group; the server is stopped by us, after the queue.
    detached: true,
  });
  let ended: string | undefined;
  server.once('error', (error) => (ended = error.message));
  server.once('exit', (code) => (ended ??= `it ended with status ${code}`));
  server.unref();
  await log.close();
  if (await answers(urlTo(port, password), () => ended !== undefined)) return port;
  throw new Error(`PostgreSQL did not start: ${ended ?? 'it took too long'}. See ${logFile}`);
}

/** The port of a server that already runs on this data, left by a process that was killed. */
async function portOfRunning(home: ServerHome, password: string): Promise<number | undefined> {
  const lines = await readFile(path.join(home.dataDir, 'postmaster.pid'), 'utf8').catch(() => '');
  const [pid, , , port] = lines.split('\n');
  if (!pid || !port || !isAlive(Number(pid))) return undefined;
  const usable = await answers(urlTo(Number(port), password), () => !isAlive(Number(pid)));
  return usable ? Number(port) : undefined;
}

/** Tries until the server takes a connection; gives up when `ended` says so or time is over. */
async function answers(url: string, ended: () => boolean): Promise<boolean> {
  const deadline = performance.now() + START_LIMIT_MS;
  while (performance.now() < deadline && !ended()) {
    const reached = await query(url, 'SELECT 1').then(
      () => true,
      () => false,
    );
    if (reached) return true;
    await setTimeout(20);
  }
  return false;
}

async function createDatabase(url: string, name: string): Promise<void> {
  const found = await query(url, 'SELECT 1 FROM pg_database WHERE datname = $1', [name]);
  if (found.length === 0) await query(url, `CREATE DATABASE ${pg.escapeIdentifier(name)}`);
}

async function dropDatabase(url: string, name: string): Promise<void> {
  await query(url, `DROP DATABASE IF EXISTS ${pg.escapeIdentifier(name)} WITH (FORCE)`);
}

/** Our own connections take a moment to be gone from the server's list. */
async function hasOtherClients(url: string): Promise<boolean> {
  const others = `SELECT 1 FROM pg_stat_activity
    WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()`;
  for (let attempt = 0; attempt < 10; attempt++) {
    if ((await query(url, others)).length === 0) return false;
    await setTimeout(50);
  }
  return true;
}

async function query(url: string, text: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // A server that goes away while we ask is an answer to `query`, not an event of its own.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text, values)).rows;
  } finally {
    await client.end();
  }
}

function run(home: ServerHome, tool: string, words: readonly string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const options = { ...home.account, cwd: home.dataDir };
    execFile(program(home, tool), words, options, (error, stdout, stderr) => {
      if (error) reject(new Error(`${tool} failed: ${stderr || stdout || error.message}`));
      else resolve();
    });
  });
}

function urlTo(port: number, password: string, database = 'postgres'): string {
  return `postgresql://${USER}:${password}@127.0.0.1:${port}/${database}`;
}

function program(home: ServerHome, tool: string): string {
  return path.join(home.native, 'bin', executable(tool));
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      const port = typeof address === 'object' && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });
}
