import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  addGuild,
  addTextChannel,
  addUser,
  createDiscordStandIn,
  openDm,
  type DiscordStandIn,
  type InteractionHandle,
} from '../index.ts';
import { callApi } from '../testing/callApi.ts';
import { guildScene, type GuildScene } from '../testing/guildScene.ts';

const EPHEMERAL = 64;
const MINUTE_MS = 60_000;

let standIn: DiscordStandIn;
let scene: GuildScene;
let handle: InteractionHandle;

beforeAll(async () => {
  standIn = await createDiscordStandIn({ rateLimits: false });
  scene = guildScene(standIn);
  const route = `PUT /applications/${standIn.world.application.id}/commands`;
  await callApi(standIn, route, [
    { name: 'go', description: 'd', integration_types: [0, 1], contexts: [0, 1, 2] },
  ]);
});

beforeEach(() => {
  handle = standIn.driver.runCommand({ user: scene.player, channel: scene.channel, command: 'go' });
});

afterAll(() => standIn.close());

const answer = (body: object, { interaction } = handle) =>
  callApi(standIn, `POST /interactions/${interaction.id}/${interaction.token}/callback`, body);
const webhook = (method: string, rest: string, body?: object) =>
  callApi(
    standIn,
    `${method} /webhooks/${standIn.world.application.id}/${handle.interaction.token}${rest}`,
    body,
  );

test('an answer after three seconds meets nobody', async () => {
  standIn.world.clock.skip(3_001);
  expect((await answer({ type: 5 })).json['code']).toBe(10062);
  await expect(handle.untilMessage()).rejects.toThrow(/did not respond/);
});

test('a second acknowledgement is refused', async () => {
  await answer({ type: 5 });
  expect((await answer({ type: 4, data: { content: 'a' } })).json['code']).toBe(40060);
});

test('nothing can be edited before the acknowledgement', async () => {
  expect((await webhook('PATCH', '/messages/@original', { content: 'a' })).json['code']).toBe(
    10015,
  );
});

test('the token dies after fifteen minutes', async () => {
  await answer({ type: 5 });
  standIn.world.clock.skip(15 * MINUTE_MS + 1);
  const late = await webhook('PATCH', '/messages/@original', { content: 'a' });
  expect([late.status, late.json['code']]).toEqual([401, 50027]);
});

test('the first follow-up after a deferral edits the answer and keeps it private', async () => {
  await answer({ type: 5, data: { flags: EPHEMERAL } });
  await webhook('POST', '?wait=true', { content: 'first' });
  expect(handle.message).toMatchObject({ content: 'first', visibleTo: scene.player.id });
  await webhook('POST', '?wait=true', { content: 'second' });
  expect(handle.followUps.map(({ content }) => content)).toEqual(['second']);
});

test('a deferral takes the ephemeral flag only', async () => {
  expect((await answer({ type: 5, data: { flags: EPHEMERAL | 4 } })).json['code']).toBe(50035);
});

test('an ephemeral message does not exist for the channel', async () => {
  await answer({ type: 4, data: { content: 'a', flags: EPHEMERAL } });
  const read = await callApi(
    standIn,
    `GET /channels/${scene.channel.id}/messages/${handle.message!.id}`,
  );
  expect(read.json['code']).toBe(10008);
});

test('a deleted answer is an unknown message', async () => {
  await answer({ type: 4, data: { content: 'a' } });
  await webhook('DELETE', '/messages/@original');
  expect((await webhook('PATCH', '/messages/@original', { content: 'b' })).json['code']).toBe(
    10008,
  );
});

test('a command is answered neither by an update nor by choices', async () => {
  expect((await answer({ type: 6 })).json['code']).toBe(50035);
  expect((await answer({ type: 8, data: { choices: [] } })).json['code']).toBe(50035);
});

test('with_response returns the message', async () => {
  const { id, token } = handle.interaction;
  const route = `POST /interactions/${id}/${token}/callback?with_response=true`;
  const { json } = await callApi(standIn, route, { type: 4, data: { content: 'a' } });
  expect(json).toMatchObject({
    interaction: { id, type: 2 },
    resource: { type: 4, message: { content: 'a' } },
  });
});

test("a user's own install gets five follow-ups, and only private ones where the server says so", async () => {
  const wanderer = addUser(standIn.world, { name: 'wanderer', installedApp: true });
  const guild = addGuild(standIn.world, {
    name: 'Elsewhere',
    owner: scene.owner,
    members: [wanderer],
    botInstalled: false,
  });
  const channel = addTextChannel(standIn.world, guild, 'lobby');
  guild.members.get(wanderer.id)!.permissions &= ~(1n << 50n);
  handle = standIn.driver.runCommand({ user: wanderer, channel, command: 'go' });
  await answer({ type: 4, data: { content: 'a' } });
  expect(handle.message!.visibleTo).toBe(wanderer.id);
  const codes = [];
  for (let i = 0; i < 6; i++)
    codes.push((await webhook('POST', '?wait=true', { content: 'b' })).status);
  expect(codes).toEqual([200, 200, 200, 200, 200, 400]);
});

test('direct messages: closed ones, strangers, and a nonce that is enforced', async () => {
  const send = (channelId: string, body: object) =>
    callApi(standIn, `POST /channels/${channelId}/messages`, body);
  const dm = openDm(standIn.world, scene.player);
  const body = { content: 'a', nonce: 'job-1', enforce_nonce: true };
  const [first, second] = [await send(dm.id, body), await send(dm.id, body)];
  expect(second.json['id']).toBe(first.json['id']);

  scene.player.dmsClosed = true;
  expect((await send(dm.id, { content: 'a' })).json['code']).toBe(50007);
  const stranger = addUser(standIn.world, { name: 'stranger' });
  expect((await send(openDm(standIn.world, stranger).id, { content: 'a' })).json['code']).toBe(
    50278,
  );
});

test('a channel says what the bot may not do', async () => {
  const { channel } = scene;
  const send = () => callApi(standIn, `POST /channels/${channel.id}/messages`, { content: 'a' });
  const { botId } = standIn.world.application;
  channel.denied.set(botId, 1n << 11n);
  expect((await send()).json['code']).toBe(50013);
  channel.denied.set(botId, 1n << 10n);
  expect((await send()).json['code']).toBe(50001);
  channel.denied.clear();
  expect((await send()).status).toBe(200);
});
