import { randomUUID } from 'node:crypto';
import { Events } from 'discord.js';
import { pino } from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { shardOf } from '../../playground/discord/world/snowflake.ts';
import { addGuild, addTextChannel, addUser } from '../../playground/discord/world/places.ts';
import { createClient, login } from '../../src/discord/createClient.ts';
import { secondOfHour } from '../../src/queue/guildSchedules.ts';
import { openGuildHouse, type GuildHouse } from './guildHouse.ts';

/** RT_GUILDS=10000 for the whole of it; the usual run shows the same with fewer. */
const GUILDS = Number(process.env['RT_GUILDS'] ?? 1_000);
const SHARDS = 4;
/** What createWorkers lets through over all workers together. */
const TURNS_A_SECOND = 12;
const SEALING = Date.parse('2026-10-12T18:00:00Z');

let house: GuildHouse;
let guildIds: string[];
beforeAll(async () => {
  const start = new Date(SEALING - 86_400_000);
  house = await openGuildHouse(start, { draws: false, shards: SHARDS });
  guildIds = await openGuilds();
}, 300_000);
afterAll(() => house?.close());

/** Servers of one hour and zone, each with somebody who played on Thursday. */
async function openGuilds(): Promise<string[]> {
  const { world } = house.standIn;
  const owner = addUser(world, { name: 'owner' });
  const rows = Array.from({ length: GUILDS }, (_, index) => {
    const guild = addGuild(world, { name: `Guild ${index}`, owner });
    const { id: channelId } = addTextChannel(world, guild, 'digest');
    const accountId = `${76561190000000000n + BigInt(index)}`;
    return { guildId: guild.id, channelId, accountId, userId: randomUUID(), matchId: randomUUID() };
  });
  const { db } = house;
  await db.guild.createMany({ data: rows.map(({ guildId: id }) => ({ id })) });
  const digestSince = new Date(SEALING - 30 * 86_400_000);
  await db.guildSettings.createMany({
    data: rows.map(({ guildId, channelId }) => ({
      guildId,
      digestChannelId: channelId,
      digestSince,
    })),
  });
  await db.user.createMany({
    data: rows.map(({ userId: id }, index) => ({ id, discordId: `9${index}`, username: 'u' })),
  });
  await db.linkedAccount.createMany({
    data: rows.map(({ userId, accountId }) => ({ userId, accountId, platform: 'steam' })),
  });
  await db.guildMember.createMany({
    data: rows.map(({ guildId, userId }) => ({
      guildId,
      userId,
      takesPart: true,
      seenAt: digestSince,
    })),
  });
  await storeMatches(rows);
  return rows.map(({ guildId }) => guildId);
}

async function storeMatches(
  rows: readonly { readonly accountId: string; readonly matchId: string }[],
): Promise<void> {
  const { db } = house;
  const playedAt = new Date(SEALING - 4 * 86_400_000);
  await db.replay.createMany({
    data: rows.map(({ matchId: id }) => ({ id, contentHash: id, sizeBytes: 1 })),
  });
  await db.match.createMany({
    data: rows.map(({ matchId: id }) => ({
      id,
      replayId: id,
      rocketLeagueId: id,
      playlist: 'ranked-doubles',
      mapCode: 'stadium_p',
      teamSize: 2,
      durationSeconds: 300,
      overtime: false,
      blueScore: 2,
      orangeScore: 1,
      playedAt: playedAt.toISOString(),
      statistics: { goals: [] },
      processed: true,
    })),
  });
  await db.playerLine.createMany({
    data: rows.map(({ accountId, matchId }) => ({
      matchId,
      accountId,
      playedAt,
      position: 0,
      team: 'blue' as const,
      platform: 'steam' as const,
      name: 'u',
      goals: 1,
      assists: 0,
      saves: 0,
      shots: 2,
      score: 250,
      boostUsage: 1,
      averageSpeed: 1,
      timeSupersonic: 1,
      timeOnGround: 1,
      timeLowAir: 1,
      timeHighAir: 1,
    })),
  });
}

test(`${GUILDS} servers are spread over ${SHARDS} shards of one process`, async () => {
  const { token, apiUrl: api, cdnUrl: cdn } = house.standIn;
  const log = pino({ level: 'silent' });
  const client = createClient({ api, cdn, log, shards: 'auto', readsPosts: false });
  const ready = new Promise((resolve) => client.once(Events.ClientReady, resolve));
  await login(client, token);
  await ready;
  const counts = new Map<number, number>();
  for (const { id, shardId } of client.guilds.cache.values()) {
    expect(shardOf(id, SHARDS)).toBe(shardId);
    counts.set(shardId, (counts.get(shardId) ?? 0) + 1);
  }
  await client.destroy();
  console.log('servers by shard', Object.fromEntries(counts));
  expect([...counts.values()].reduce((sum, count) => sum + count, 0)).toBe(GUILDS);
  expect(counts.size).toBe(SHARDS);
}, 120_000);

test('their hour: spread over it, no limit broken, nobody late, everybody once', async () => {
  const turns = guildIds
    .map((guildId) => ({ guildId, dueMs: SEALING + secondOfHour(guildId) * 1_000 }))
    .toSorted((a, b) => a.dueMs - b.dueMs);
  const perMinute = new Map<number, number>();
  const late: number[] = [];
  let free = 0;
  const startedAt = performance.now();
  for (const { guildId, dueMs } of turns) {
    const minute = Math.floor((dueMs - SEALING) / 60_000);
    perMinute.set(minute, (perMinute.get(minute) ?? 0) + 1);
    const beginMs = Math.max(dueMs, free);
    free = beginMs + 1_000 / TURNS_A_SECOND;
    late.push(beginMs - dueMs);
    house.clock.now = new Date(beginMs);
    await house.refresh(guildId);
  }
  const realMs = performance.now() - startedAt;
  const { history, world } = house.standIn;
  const posts = world.messages.count();
  console.log({
    servers: GUILDS,
    posts,
    busiestMinute: Math.max(...perMinute.values()),
    evenMinute: GUILDS / 60,
    latestMs: Math.round(Math.max(...late)),
    overMinuteLate: late.filter((ms) => ms > 60_000).length,
    violations: history.violations.length,
    msEach: (realMs / GUILDS).toFixed(1),
    queriesEach: (house.queries.count / GUILDS).toFixed(1),
  });
  expect(history.violations).toEqual([]);
  expect(posts).toBe(GUILDS);
  expect(Math.max(...perMinute.values())).toBeLessThan(3 * (GUILDS / 60));
  expect(late.filter((ms) => ms > 60_000)).toEqual([]);
}, 1_500_000);
