import { afterAll, beforeAll, expect, test } from 'vitest';
import { shardOf } from '../../playground/discord/world/snowflake.ts';
import type { Channel, User } from '../../playground/discord/world/people.ts';
import {
  addGuild,
  addTextChannel,
  addUser,
  openDm,
} from '../../playground/discord/world/places.ts';
import { findGuildSettings, saveGuildSettings } from '../../src/db/guildSettings.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';

const SHARDS = 4;

let stack: Stack;
let places: readonly { readonly shard: number; readonly channel: Channel }[];
let admin: User;

beforeAll(async () => {
  const variables = {
    DATABASE_URL: await createEmptyDatabase(),
    SHARDS: 'auto',
    GUILD_MEMBERS: 'on',
  };
  stack = await startStack(variables, {
    shards: SHARDS,
    prepare: ({ world }) => {
      admin = addUser(world, { name: 'admin' });
      places = Array.from({ length: 2 * SHARDS }, (_, index) => {
        const guild = addGuild(world, { name: `Guild ${index}`, owner: admin });
        const channel = addTextChannel(world, guild, 'lobby');
        return { shard: shardOf(guild.id, SHARDS), channel };
      });
    },
  });
});
afterAll(() => stack?.close());

const setup = (channel: Channel) =>
  stack.standIn.driver.runCommand({ command: 'setup', user: admin, channel }).untilMessage();

test('one process serves as many shards as Discord recommends', () => {
  expect(new Set(stack.standIn.gateway.connectedShards())).toEqual(new Set([0, 1, 2, 3]));
  expect(new Set(places.map(({ shard }) => shard)).size).toBe(SHARDS);
});

test('every shard answers its own servers, and the first one direct messages', async () => {
  for (const { channel } of places) {
    expect((await setup(channel)).embeds[0]!.title).toBe('Server set-up');
  }
  const { driver, world } = stack.standIn;
  const dm = openDm(world, admin);
  const said = driver.runCommand({ command: 'accounts', user: admin, channel: dm });
  expect(await said.untilMessage()).toBeDefined();
});

test('sockets that drop come back and answer on', async () => {
  stack.standIn.gateway.dropSockets();
  await expect
    .poll(() => stack.standIn.gateway.connectedShards().length, { timeout: 20_000 })
    .toBe(SHARDS);
  for (const { channel } of places.slice(0, SHARDS)) {
    expect((await setup(channel)).embeds[0]!.title).toBe('Server set-up');
  }
});

test('a server that removes us is forgotten with its schedule; an outage forgets nothing', async () => {
  const { db, requester, now } = stack.house;
  const [{ channel }, other] = [places[0]!, places[1]!];
  const guildId = channel.guildId!;
  for (const id of [guildId, other.channel.guildId!]) {
    const change = { digestChannelId: channel.id };
    const saved = { guildId: id, actorId: admin.id, change, at: now() };
    await stack.house.requester.queues.guild.upsertJobScheduler(
      `guild-${id}`,
      { pattern: '0 0 3 * * *', tz: 'UTC' },
      { name: 'refresh-guild', data: { guildId: id } },
    );
    await saveGuildSettings(db, saved);
  }
  const { gateway } = stack.standIn;
  const away = other.channel.guildId!;
  gateway.dispatch({ type: 'GUILD_DELETE', guildId: away }, { id: away, unavailable: true });
  gateway.dispatch({ type: 'GUILD_DELETE', guildId }, { id: guildId });
  await expect.poll(() => db.guild.count({ where: { id: guildId } }), { timeout: 10_000 }).toBe(0);
  expect((await findGuildSettings(db, guildId)).digestChannelId).toBeUndefined();
  expect(await requester.queues.guild.getJobScheduler(`guild-${guildId}`)).toBeUndefined();
  expect((await findGuildSettings(db, away)).digestChannelId).toBe(channel.id);
});

test('where Discord tells who leaves, they are out of the numbers of that server at once', async () => {
  const { db, requester } = stack.house;
  const [here, there] = [places[2]!, places[3]!].map(({ channel }) => channel.guildId!);
  const who = addUser(stack.standIn.world, { name: 'leaver' });
  const user = await db.user.create({ data: { discordId: who.id, username: who.name } });
  for (const guildId of [here!, there!]) {
    await db.guild.upsert({ where: { id: guildId }, create: { id: guildId }, update: {} });
    await db.guildMember.create({ data: { guildId, userId: user.id, seenAt: stack.house.now() } });
  }
  const about = { guild_id: here, user: { id: who.id, username: who.name, discriminator: '0' } };
  const intent = 1 << 1;
  stack.standIn.gateway.dispatch({ type: 'GUILD_MEMBER_REMOVE', guildId: here!, intent }, about);
  const left = () => db.guildMember.findMany({ where: { userId: user.id } });
  await expect.poll(async () => (await left()).map(({ guildId }) => guildId)).toEqual([there]);
  const asked = async () => (await requester.queues.guild.getDelayed()).map(({ data }) => data);
  await expect.poll(asked).toContainEqual({ guildId: here });
});
