import { existsSync } from 'node:fs';
import path from 'node:path';
import { pino, type Logger } from 'pino';
import type { OpenDemo } from '../playground/demo/openDemo.ts';
import { EnvError, readEnv, type Env } from './config/env.ts';
import type { DiscordPlace, Running } from './roles/house.ts';
import { openHouse } from './roles/openHouse.ts';
import { startBot } from './roles/startBot.ts';
import { startWeb } from './roles/startWeb.ts';
import { startWorker } from './roles/startWorker.ts';
import { stopOnSignal } from './roles/stopOnSignal.ts';

async function main(): Promise<void> {
  loadEnvFile();
  const env = readEnv(process.env);
  const log = pino({ level: env.LOG_LEVEL });
  const running: Running[] = [];
  const isStopping = stopOnSignal(() => closeAll(running), log);
  try {
    await start(env, log, running);
  } catch (error) {
    await closeAll(running);
    if (!isStopping()) throw error;
  }
}

/** What is started is put into `running` at once, so that a failure half-way closes it too. */
async function start(env: Env, log: Logger, running: Running[]): Promise<void> {
  const { place, pageUrl, ballchasing, demo, ...discord } = await findDiscord(env);
  running.push(discord);
  const house = await openHouse({
    env: { ...env, ...ballchasing, ...demo?.environment },
    log,
    place,
    ...demo?.house,
    projectRoot: findProjectRoot(),
  });
  running.push(house);
  // Before the bot comes: matches are saved by the hundred, and nobody's command shall wait for that.
  await demo?.fill(house);
  running.push(await startWeb(house));
  if (env.ROLE !== 'bot') running.push(await startWorker(house));
  if (env.ROLE !== 'worker') running.push(await startBot(house));
  if (pageUrl) console.log(`\nThe playground is open: ${pageUrl}\n`);
}

type FoundDiscord = Running & {
  readonly place: DiscordPlace;
  readonly pageUrl?: string;
  readonly ballchasing?: Pick<Env, 'BALLCHASING_TOKEN' | 'BALLCHASING_URL'>;
  /** With `--demo`: a clock that can be moved, and players with weeks of matches. */
  readonly demo?: OpenDemo | undefined;
};

/** The real Discord with a token; without one the playground stands in for it. */
async function findDiscord(env: Env): Promise<FoundDiscord> {
  const { DISCORD_TOKEN: token, DISCORD_API_URL: api, DISCORD_CDN_URL: cdn } = env;
  const wantsDemo = process.argv.includes('--demo');
  if (token !== undefined && !wantsDemo) {
    return { place: { token, api, cdn }, close: () => Promise.resolve() };
  }
  if (env.ROLE !== 'all') throw new EnvError(`ROLE=${env.ROLE} needs a DISCORD_TOKEN.`);
  // Only here: the playground is not part of a process that serves people.
  const { startPlayground } = await import('../playground/startPlayground.ts');
  const playground = await startPlayground({ port: env.PLAYGROUND_PORT, demo: wantsDemo });
  return {
    place: { token: playground.token, api: playground.apiUrl, cdn: playground.cdnUrl },
    pageUrl: playground.pageUrl,
    demo: playground.demo,
    // A key of one's own reaches the real one from the playground, too.
    ...(env.BALLCHASING_TOKEN === undefined && {
      ballchasing: {
        BALLCHASING_TOKEN: playground.ballchasing.token,
        BALLCHASING_URL: playground.ballchasing.apiUrl,
      },
    }),
    close: () => playground.close(),
  };
}

/** Last started, first closed. */
async function closeAll(running: Running[]): Promise<void> {
  while (running.length > 0) await running.pop()?.close();
}

function loadEnvFile(): void {
  if (existsSync('.env')) process.loadEnvFile('.env');
}

/** The nearest folder above that has a package.json, whether this file is compiled or not. */
function findProjectRoot(): string {
  let folder = import.meta.dirname;
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}

try {
  await main();
} catch (error) {
  console.error(error instanceof EnvError ? error.message : error);
  process.exit(1);
}
