import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiscordStandIn, type DiscordStandIn } from '../playground/discord/index.ts';
import { guildScene, type GuildScene } from '../playground/discord/testing/guildScene.ts';
import { evenSkill, pickTeams, playMatch } from '../playground/matches/index.ts';
import { createDatabaseClient, type Database } from '../src/db/client.ts';
import { itemStates, type ItemState } from '../src/core/submission.ts';
import { startMain, type MainProcess } from './mainProcess.ts';
import { createEmptyDatabase } from './postgres.ts';
import { hasRedis, noRedisReason, startRedis, type TestRedis } from './redis.ts';

/** Long enough that every step of it can be caught. */
const replays = [21, 22, 23, 24].map((seed) =>
  playMatch({ seed, players: pickTeams(3, () => evenSkill(0.5)), seconds: 120 }),
);

const backends = [
  { name: 'PostgreSQL', missing: undefined },
  { name: 'Redis', missing: hasRedis ? undefined : noRedisReason },
];

describe.each(backends)('a worker killed at work, queue on $name', ({ name, missing }) => {
  let standIn: DiscordStandIn;
  let scene: GuildScene;
  let redis: TestRedis | undefined;
  let env: Record<string, string>;
  let db: Database;
  let bot: MainProcess;

  beforeAll(async () => {
    if (missing !== undefined) return;
    standIn = await createDiscordStandIn();
    scene = guildScene(standIn);
    redis = name === 'Redis' ? await startRedis() : undefined;
    env = {
      DISCORD_TOKEN: standIn.token,
      DISCORD_API_URL: standIn.apiUrl,
      DISCORD_CDN_URL: standIn.cdnUrl,
      DATABASE_URL: await createEmptyDatabase(),
      PARSE_THREADS: '1',
      ...(redis && { REDIS_URL: redis.url }),
    };
    bot = startMain({ env: { ...env, ROLE: 'bot' } });
    await bot.until(/bot is online/);
    db = createDatabaseClient(env['DATABASE_URL']!, 2);
  });

  afterAll(async () => {
    if (missing !== undefined) return;
    await bot.stop();
    await db.$disconnect();
    await standIn.close();
    await redis?.stop();
  });

  /** Where the newest item is; it is stored a moment after the acknowledgement. */
  async function stateNow(earlier: number): Promise<ItemState> {
    const [item] = await db.submissionItem.findMany({
      orderBy: { createdAt: 'asc' },
      skip: earlier,
    });
    return item?.state ?? 'queued';
  }

  const moments: readonly ItemState[] = ['queued', 'fetching', 'analysing', 'done'];
  test.for(moments.map((moment, index) => ({ moment, index })))(
    'after it reached "$moment" the player still gets one card',
    async ({ moment, index }, context) => {
      if (missing !== undefined) context.skip(missing);
      const [items, matches] = [await db.submissionItem.count(), await db.match.count()];
      const first = startMain({ env: { ...env, ROLE: 'worker' } });
      await first.until(/worker is ready/);
      const file = { name: 'match.replay', bytes: replays[index]!.bytes };
      const { player: user, channel } = scene;
      const options = { replay: file };
      const handle = standIn.driver.runCommand({ user, channel, command: 'analyze', options });
      await handle.untilAcknowledged();
      while (itemStates.indexOf(await stateNow(items)) < itemStates.indexOf(moment)) {
        await setTimeout(1);
      }
      await first.kill();

      const killedAt = performance.now();
      const second = startMain({ env: { ...env, ROLE: 'worker' } });
      const message = await handle.untilMessage(({ files }) => files.length === 1, {
        timeoutMs: 60_000,
      });
      console.log(
        `${name}, killed at ${moment}: card ${Math.round(performance.now() - killedAt)} ms later`,
      );
      await setTimeout(8_000);
      const cards = standIn.world.messages
        .inChannel(channel.id)
        .filter(({ files }) => files.length > 0);
      expect(cards).toHaveLength(matches + 1);
      expect(cards.at(-1)?.id).toBe(message.id);
      expect(standIn.history.violations).toEqual([]);
      expect(await db.match.count()).toBe(matches + 1);
      await second.stop();
      expect(second.exitCode()).toBe(0);
    },
  );
});
