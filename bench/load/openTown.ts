import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startBallchasingStandIn } from '../../playground/ballchasing/startBallchasingStandIn.ts';
import type { BallchasingStandIn } from '../../playground/ballchasing/BallchasingStandIn.ts';
import { createDiscordStandIn, type DiscordStandIn } from '../../playground/discord/index.ts';
import { startEmbeddedServer } from '../../src/db/embedded/server.ts';
import { startMain, type MainProcess } from '../../tests/mainProcess.ts';
import { startRedis } from '../../tests/redis.ts';

export type TownOptions = {
  readonly store: 'postgres' | 'redis';
  readonly workers: number;
  /** `debug` tells how long each job took. */
  readonly logLevel: 'info' | 'debug';
};

/** Bot and workers as processes of their own, with a Discord and a Ballchasing in this one. */
export type Town = {
  readonly store: TownOptions['store'];
  readonly standIn: DiscordStandIn;
  readonly site: BallchasingStandIn;
  readonly databaseUrl: string;
  /** PostgreSQL's first process. */
  readonly databasePid: number;
  readonly bot: MainProcess;
  /** Replaced one by one where workers are killed. */
  readonly workers: MainProcess[];
  /** Resolves once the new worker takes jobs. */
  startWorker(): Promise<MainProcess>;
  close(): Promise<void>;
};

const BALLCHASING_KEY = 'key-of-the-load-run';

/** What is started is kept in `started` at once, so that a failure half-way ends it too. */
export async function openTown(options: TownOptions): Promise<Town> {
  const started: Closable[] = [];
  const close = async (): Promise<void> => {
    while (started.length > 0) await started.pop()?.close();
  };
  try {
    return { ...(await build(options, started)), close };
  } catch (error) {
    await close();
    throw error;
  }
}

type Closable = { close(): Promise<unknown> };

async function build(
  { store, workers: count, logLevel }: TownOptions,
  started: Closable[],
): Promise<Omit<Town, 'close'>> {
  const standIn = kept(started, await createDiscordStandIn());
  const site = kept(started, await startBallchasingStandIn());
  site.tokens.set(BALLCHASING_KEY, { steamId: '76561197960287930', name: 'Bot', type: 'regular' });
  const database = kept(started, await openDatabase());
  const redis = store === 'redis' ? await startRedis() : undefined;
  if (redis) started.push({ close: () => redis.stop() });
  const env = {
    DISCORD_TOKEN: standIn.token,
    DISCORD_API_URL: standIn.apiUrl,
    DISCORD_CDN_URL: standIn.cdnUrl,
    DATABASE_URL: database.url,
    BALLCHASING_TOKEN: BALLCHASING_KEY,
    BALLCHASING_URL: site.apiUrl,
    PARSE_THREADS: String(Math.max(1, Math.ceil(2 / count))),
    LOG_LEVEL: 'info',
    WEB_PORT: '0',
    ...(redis && { REDIS_URL: redis.url }),
  };
  const workers: MainProcess[] = [];
  started.push({ close: () => Promise.all(workers.map((worker) => worker.stop())) });
  const startWorker = async (): Promise<MainProcess> => {
    const worker = startMain({ env: { ...env, LOG_LEVEL: logLevel, ROLE: 'worker' } });
    workers.push(worker);
    await worker.until(/worker is ready/);
    return worker;
  };
  while (workers.length < count) await startWorker();
  const bot = startMain({ env: { ...env, ROLE: 'bot' } });
  started.push({ close: () => bot.stop() });
  await bot.until(/bot is online/);
  const { url: databaseUrl, pid: databasePid } = database;
  return { store, standIn, site, databaseUrl, databasePid, bot, workers, startWorker };
}

function kept<Part extends Closable>(started: Closable[], part: Part): Part {
  started.push(part);
  return part;
}

type OpenDatabase = { readonly url: string; readonly pid: number; close(): Promise<void> };

async function openDatabase(): Promise<OpenDatabase> {
  const folder = await mkdtemp(path.join(tmpdir(), 'rockettrainer-load-'));
  // Where this runs as root, PostgreSQL runs as somebody else, who must get in.
  await chmod(folder, 0o755);
  const server = await startEmbeddedServer({ dataDir: path.join(folder, 'postgres') });
  const pidFile = await readFile(path.join(server.dataDir, 'postmaster.pid'), 'utf8');
  return {
    url: await server.databaseUrl('load'),
    pid: Number.parseInt(pidFile, 10),
    async close() {
      await server.stop({ evenInUse: true });
      await rm(folder, { recursive: true, force: true });
    },
  };
}
