import path from 'node:path';
import type { Queue } from 'bullmq';
import { pino } from 'pino';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { createDiscordStandIn, type DiscordStandIn } from '../../playground/discord/index.ts';
import { shardOf } from '../../playground/discord/world/snowflake.ts';
import { readEnv } from '../../src/config/env.ts';
import { secondOfHour } from '../../src/queue/guildSchedules.ts';
import type { House, Running } from '../../src/roles/house.ts';
import { openHouse } from '../../src/roles/openHouse.ts';
import { startBot } from '../../src/roles/startBot.ts';
import { startWorker } from '../../src/roles/startWorker.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { hasRedis, startRedis, type TestRedis } from '../redis.ts';
import { openManyGuilds, type ManyGuilds } from './manyGuilds.ts';

/** RT_GUILDS=10000 for the whole of it; the usual run shows the same with fewer. */
const GUILDS = Number(process.env['RT_GUILDS'] ?? 250);
/** Their turns come all at once, as after a time without any worker. */
const OVERDUE = 60;
const SHARDS = 4;
const WORKERS = 2;
/** What createWorkers lets through over all workers together. */
const TURNS_A_SECOND = 12;
/** As many a second as two cores carry beside the stand-in: the hour passes so much faster. */
const HOUR_MS = Math.max(15_000, (1_000 * GUILDS) / 16);
const PACE = 3_600_000 / HOUR_MS;
/**
 * Real time, although the load is PACE times that of the hour it stands for: a turn takes 25 ms of a
 * core, so that a machine busy with other work is late where the hour itself never would be.
 */
const LATE_MS = 10_000;
const MUCH_TOO_LATE_MS = 60_000;
/** Half a day from now, so that no schedule comes by itself while the test runs. */
const HOUR = (new Date().getUTCHours() + 12) % 24;
const SEALING = Date.UTC(2026, 9, 12, HOUR);

type OpenHouse = House & { close(): Promise<void> };

/** The time of the bot and of Discord; the queue keeps the real one. */
const clock = { base: SEALING - 60_000, startedAt: Date.now(), pace: 0 };
const now = (): number => clock.base + (Date.now() - clock.startedAt) * clock.pace;
function setClock(base: number, pace: number): void {
  Object.assign(clock, { base, pace, startedAt: Date.now() });
}

let redis: TestRedis;
let standIn: DiscordStandIn;
let houses: OpenHouse[];
let guilds: ManyGuilds;
let bot: Running;
let working: Running[] = [];

describe.skipIf(!hasRedis)(`the hour of ${GUILDS} servers`, () => {
  beforeAll(async () => {
    redis = await startRedis();
    standIn = await createDiscordStandIn({ now, shards: SHARDS });
    const DATABASE_URL = await createEmptyDatabase();
    const env = { DATABASE_URL, REDIS_URL: redis.url, SHARDS: 'auto', PARSE_THREADS: '1' };
    houses = [];
    for (let index = 0; index < WORKERS; index++) houses.push(await open(env));
    guilds = await openManyGuilds(houses[0]!.db, standIn, {
      count: GUILDS,
      sealing: new Date(SEALING),
    });
    bot = await startBot(houses[0]!, () => Promise.resolve(0));
    working = await startWorkers(1);
  }, 600_000);
  afterAll(async () => {
    await bot?.close();
    await stopWorkers();
    for (const house of houses ?? []) await house.close();
    await standIn?.close();
    await redis?.stop();
  }, 120_000);

  test('their schedules come from their settings, and four shards carry them', async () => {
    const startedAt = performance.now();
    await expect.poll(() => queue().getDelayedCount(), { timeout: 300_000 }).toBe(GUILDS);
    expect(new Set(standIn.gateway.connectedShards())).toEqual(new Set([0, 1, 2, 3]));
    const counts = countBy([...guilds.guildByChannel.values()].map((id) => shardOf(id, SHARDS)));
    expect(counts.size).toBe(SHARDS);
    const seconds = ((performance.now() - startedAt) / 1_000).toFixed(1);
    console.log(`${GUILDS} schedules after ${seconds} s; by shard`, Object.fromEntries(counts));
  }, 330_000);

  test('spread over the hour, no limit broken, nobody late, everybody once', async () => {
    const rest = GUILDS - OVERDUE;
    // New workers: those that wait for tomorrow's turns look up every ten seconds only.
    await stopWorkers();
    const startsAt = Date.now() + 4_000 + 2 * GUILDS;
    await bringForward(startsAt);
    working = await startWorkers(PACE);
    await untilRealTime(startsAt);
    setClock(SEALING, PACE);
    const posts = () => standIn.world.messages.count();
    await expect.poll(posts, { timeout: 2 * HOUR_MS + 60_000, interval: 1_000 }).toBe(rest);
    expect(postedAt().size).toBe(rest);
    const lateMs = lateness();
    const minutes = countBy([...postedAt().values()].map((at) => minuteOf(at)));
    console.log({
      servers: rest,
      pace: `${PACE.toFixed(1)} times`,
      realSeconds: Math.round((Date.now() - startsAt) / 1_000),
      evenMinute: Math.round(rest / 60),
      busiestMinute: Math.max(...minutes.values()),
      lateMs: { median: lateMs[lateMs.length >> 1], most: lateMs.at(-1) },
      late: lateMs.filter((ms) => ms > LATE_MS).length,
      violations: standIn.history.violations.length,
    });
    expect(standIn.history.violations).toEqual([]);
    expect(lateMs.filter((ms) => ms > MUCH_TOO_LATE_MS)).toEqual([]);
    expect(Math.max(...minutes.values())).toBeLessThan(3 * Math.max(5, rest / 60));
    await expect.poll(() => queue().getDelayedCount()).toBe(GUILDS);
  }, 1_500_000);

  test('after a time without workers all turns come at once: no limit broken, and shards answer', async () => {
    await stopWorkers();
    // Never back: Discord's limits would still stand in the second they were counted in.
    setClock(now() + 3_600_000, 1);
    const known = new Set(postedAt().keys());
    const jobs = await queue().getDelayed(0, -1);
    const waiting = new Set([...guilds.guildByChannel.values()].filter((id) => !known.has(id)));
    await Promise.all(
      jobs.filter(({ data }) => waiting.has(data.guildId)).map((job) => job.promote()),
    );
    const startedAt = now();
    working = await startWorkers(1);
    const answered = await Promise.all(onePerShard().map((channelId) => askIn(channelId)));
    await expect.poll(() => postedAt().size, { timeout: 120_000, interval: 1_000 }).toBe(GUILDS);
    const times = [...postedAt()].filter(([id]) => waiting.has(id)).map(([, at]) => at);
    const aSecond = Math.max(...countBy(times.map((at) => Math.floor(at / 1_000))).values());
    console.log({
      servers: waiting.size,
      realSeconds: ((Math.max(...times) - startedAt) / 1_000).toFixed(1),
      mostInASecond: aSecond,
      slowestAnswerMs: Math.round(Math.max(...answered)),
      minutesFor10000: (10_000 / TURNS_A_SECOND / 60).toFixed(1),
      violations: standIn.history.violations.length,
    });
    expect(standIn.history.violations).toEqual([]);
    expect(aSecond).toBeLessThanOrEqual(2 * TURNS_A_SECOND);
    const twice = [...guilds.guildByChannel.keys()].filter((id) => publicIn(id).length !== 1);
    expect(twice).toEqual([]);
  }, 240_000);
});

async function open(variables: Readonly<Record<string, string>>): Promise<OpenHouse> {
  const { token, apiUrl: api, cdnUrl: cdn } = standIn;
  return openHouse({
    env: readEnv(variables),
    log: pino({ level: process.env['TEST_LOG'] ?? 'silent' }),
    place: { token, api, cdn },
    now: () => new Date(now()),
    projectRoot: path.resolve('.'),
  });
}

/** Pictures are left out: each is 50 ms of a worker's core, and four hours' worth would pass in one. */
function startWorkers(pace: number): Promise<Running[]> {
  const limits = { guild: { max: TURNS_A_SECOND, duration: Math.ceil(1_000 / pace) } };
  const drawActivity = () => Promise.resolve(undefined);
  return Promise.all(
    houses.map((house) =>
      startWorker({ ...house, pool: { ...house.pool, drawActivity } as never }, { limits }),
    ),
  );
}

async function stopWorkers(): Promise<void> {
  await Promise.all(working.map((worker) => worker.close()));
  working = [];
}

const queue = (): Queue => houses[0]!.requester.queues.guild;

/** Each turn keeps its own second of the hour; only the hour comes at once, and faster. */
async function bringForward(startsAt: number): Promise<void> {
  const jobs = await queue().getDelayed(0, -1);
  const overdue = new Set([...guilds.guildByChannel.values()].slice(0, OVERDUE));
  await Promise.all(
    jobs
      .filter(({ data }) => !overdue.has(data.guildId))
      .map((job) => {
        const dueAt = startsAt + (secondOfHour(job.data.guildId) * 1_000) / PACE;
        return job.changeDelay(dueAt - Date.now());
      }),
  );
}

async function untilRealTime(at: number): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, at - Date.now()));
}

/** When each server's message came, by Discord's clock. */
function postedAt(): ReadonlyMap<string, number> {
  const times = new Map<string, number>();
  for (const [channelId, guildId] of guilds.guildByChannel) {
    const posts = standIn.world.messages.inChannel(channelId);
    const first = posts.find(({ embeds }) => embeds[0]?.footer);
    if (first) times.set(guildId, Date.parse(first.createdAt));
  }
  return times;
}

/** In real milliseconds after each server's own second, the least first. */
function lateness(): readonly number[] {
  return [...postedAt()]
    .map(([guildId, at]) => (at - SEALING - secondOfHour(guildId) * 1_000) / PACE)
    .map(Math.round)
    .toSorted((a, b) => a - b);
}

const publicIn = (channelId: string) =>
  standIn.world.messages.inChannel(channelId).filter(({ visibleTo }) => visibleTo === undefined);

const minuteOf = (at: number): number => Math.floor((at - SEALING) / 60_000);

function onePerShard(): readonly string[] {
  const channels = new Map<number, string>();
  for (const [channelId, guildId] of guilds.guildByChannel) {
    channels.set(shardOf(guildId, SHARDS), channelId);
  }
  return [...channels.values()];
}

/** How long somebody waits for an answer meanwhile, ms. */
async function askIn(channelId: string): Promise<number> {
  const channel = standIn.world.channels.get(channelId)!;
  const startedAt = performance.now();
  await standIn.driver
    .runCommand({ command: 'leaderboard', user: guilds.owner, channel })
    .untilMessage(({ embeds }) => embeds.length > 0, { timeoutMs: 20_000 });
  return performance.now() - startedAt;
}

function countBy(values: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}
