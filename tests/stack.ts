import path from 'node:path';
import { pino } from 'pino';
import { createDiscordStandIn, type DiscordStandIn } from '../playground/discord/index.ts';
import { guildScene, type GuildScene } from '../playground/discord/testing/guildScene.ts';
import { readEnv } from '../src/config/env.ts';
import type { House } from '../src/roles/house.ts';
import { openHouse, type HouseOptions } from '../src/roles/openHouse.ts';
import { startBot } from '../src/roles/startBot.ts';
import { startWeb } from '../src/roles/startWeb.ts';
import { startWorker } from '../src/roles/startWorker.ts';

export type Stack = {
  readonly standIn: DiscordStandIn;
  readonly scene: GuildScene;
  readonly house: House;
  /** Where the pages are; without WEB_PORT in the variables there are none. */
  readonly webUrl: string;
  /** Ends the bot and starts another, as a deployment does. */
  restartBot(): Promise<void>;
  close(): Promise<void>;
};

type StackOptions = Partial<Pick<HouseOptions, 'steamPlace' | 'oauthPlace' | 'log' | 'now'>> & {
  readonly latencyMs?: number;
  /** Discord grants the bot to read posts. */
  readonly messageContent?: boolean;
  /** What Discord recommends. */
  readonly shards?: number;
  /** False where a test asks for more in ten seconds than a person does in minutes. */
  readonly rateLimits?: boolean;
  /** What is there before the bot comes. */
  readonly prepare?: (standIn: DiscordStandIn) => void;
};

/** Tests are faster than people: nobody waits for their turn, whatever the machine. */
const atOnce = (): Promise<number> => Promise.resolve(0);

/** Everything main.ts starts, in this process, on the stand-in: bot, worker, queue and threads. */
export async function startStack(
  variables: Readonly<Record<string, string>>,
  options: StackOptions = {},
): Promise<Stack> {
  const { latencyMs = 0, messageContent = false, shards = 1, rateLimits = true, ...rest } = options;
  const { prepare, ...given } = rest;
  const standIn = await createDiscordStandIn({ latencyMs, messageContent, shards, rateLimits });
  prepare?.(standIn);
  const scene = guildScene(standIn);
  const { token, apiUrl: api, cdnUrl: cdn } = standIn;
  const house = await openHouse({
    env: readEnv({
      PARSE_THREADS: '1',
      MESSAGE_CONTENT: messageContent ? 'on' : 'off',
      ...variables,
    }),
    log: pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
    place: { token, api, cdn },
    ...given,
    projectRoot: path.resolve('.'),
  });
  const web = variables['WEB_PORT'] === undefined ? undefined : await startWeb(house);
  const worker = await startWorker(house);
  let bot = await startBot(house, atOnce);
  return {
    standIn,
    scene,
    house,
    webUrl: `http://127.0.0.1:${web?.port ?? 0}`,
    async restartBot() {
      await bot.close();
      bot = await startBot(house, atOnce);
    },
    async close() {
      await web?.close();
      await bot.close();
      await worker.close();
      await house.close();
      await standIn.close();
    },
  };
}
