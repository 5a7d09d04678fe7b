import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createDiscordStandIn, type DiscordStandIn } from '../../playground/discord/index.ts';
import { connectBot, type TestBot } from '../../playground/discord/testing/connectBot.ts';
import { guildScene, type GuildScene } from '../../playground/discord/testing/guildScene.ts';
import { commands } from '../commands/index.ts';
import { createMessenger, type InteractionRef, type Messenger } from './createMessenger.ts';
import { commandJson } from './defineCommand.ts';
import { registerCommands } from './registerCommands.ts';

const TWENTY_MINUTES_MS = 20 * 60 * 1000;

let standIn: DiscordStandIn;
let scene: GuildScene;
let bot: TestBot;
let messenger: Messenger;
let interaction: InteractionRef;

beforeAll(async () => {
  standIn = await createDiscordStandIn({ rateLimits: false });
  scene = guildScene(standIn);
  const access = { token: standIn.token, api: standIn.apiUrl };
  messenger = createMessenger(access);
  bot = await connectBot(standIn, async (received) => {
    if (received.isChatInputCommand()) await received.deferReply();
  });
  await registerCommands(access, standIn.world.application.id, commands.map(commandJson));
  const { player: user, channel } = scene;
  const options = { account: 'x' };
  const handle = standIn.driver.runCommand({ user, channel, command: 'link steam', options });
  await handle.untilAcknowledged();
  const { token } = handle.interaction;
  interaction = { applicationId: standIn.world.application.id, token };
});
afterAll(async () => {
  await bot.close();
  await standIn.close();
});
beforeEach(() => standIn.faults.clear());

const file = {
  name: 'a.png',
  bytes: new Uint8Array([1, 2, 3]),
  contentType: 'image/png',
  altText: 'one',
};

test('an edit replaces everything that was there', async () => {
  await messenger.editOriginal(interaction, { content: 'first', files: [file] });
  const { messageId } = await messenger.editOriginal(interaction, {
    embeds: [{ title: 'second' }],
  });
  const message = standIn.world.messages.get(messageId)!;
  expect(message.content).toBe('');
  expect(message.files).toEqual([]);
  expect(message.earlier.at(-1)!.files[0]).toMatchObject({ name: 'a.png', description: 'one' });
});

test('a message that Discord made before it answered 500 is not made twice', async () => {
  standIn.faults.next({
    route: /messages/,
    times: 2,
    fault: { kind: 'server-error', acted: true },
  });
  const before = scene.channel.messageIds.length;
  await messenger.sendToChannel(scene.channel.id, { content: 'once' }, 'submission 1');
  expect(scene.channel.messageIds.length).toBe(before + 1);
});

test.each([
  ['a closed DM', { status: 403, code: 50007 }, { name: 'UserError', code: 'dm-closed' }],
  ['no permission', { status: 403, code: 50013 }, { code: 'channel-not-writable' }],
  ['a deleted message', { status: 404, code: 10008 }, { code: 'message-gone' }],
  ['an unknown webhook', { status: 404, code: 10015 }, { code: 'interaction-expired' }],
  ['an unknown interaction', { status: 404, code: 10062 }, { code: 'interaction-expired' }],
  ['a refused body', { status: 400, code: 50035 }, { name: 'DiscordAPIError[50035]' }],
])('%s is told apart', async (_, refusal, expected) => {
  standIn.faults.next({ route: /messages/, fault: { kind: 'refuse', ...refusal } });
  const sending = messenger.sendToChannel(scene.channel.id, { content: 'x' }, 'k');
  await expect(sending).rejects.toMatchObject(expected);
});

test('a dead interaction token is told apart, and leaves the bot its own', async () => {
  const refusal = { kind: 'refuse', status: 401, code: 50027 } as const;
  standIn.faults.next({ route: /messages/, fault: refusal });
  const editing = messenger.editOriginal(interaction, { content: 'x' });
  await expect(editing).rejects.toMatchObject({ code: 'interaction-expired' });
  await messenger.sendToChannel(scene.channel.id, { content: 'still here' }, 'after 401');
});

test.each([
  ['down', { kind: 'server-error' }],
  ['cut off', { kind: 'cut-connection' }],
] as const)('Discord %s once is ridden out, for longer it is transient', async (_, fault) => {
  standIn.faults.next({ route: /messages/, fault });
  await messenger.editOriginal(interaction, { content: 'ridden out' });
  standIn.faults.next({ route: /messages/, times: 9, fault });
  const editing = messenger.editOriginal(interaction, { content: 'never' });
  await expect(editing).rejects.toMatchObject({ name: 'TransientError' });
});

test('a long rate limit is left to the queue, with the time to wait', async () => {
  const fault = { kind: 'rate-limited', retryAfterMs: 30_000 } as const;
  standIn.faults.next({ route: /messages/, fault });
  const sending = messenger.sendToChannel(scene.channel.id, { content: 'x' }, 'slow');
  await expect(sending).rejects.toMatchObject({
    name: 'TransientError',
    // discord.js adds a little for the clocks' difference.
    retryAfterMs: 30_050,
  });
});

test('a person whose direct messages are closed is a refusal, not a failure', async () => {
  const { player } = scene;
  await messenger.sendToUser(player.id, { content: 'hello' }, 'hello');
  player.dmsClosed = true;
  const sending = messenger.sendToUser(player.id, { content: 'hello' }, 'hello again');
  await expect(sending).rejects.toMatchObject({ code: 'dm-closed' });
});

test('after fifteen minutes the answer can no longer be edited', async () => {
  standIn.world.clock.skip(TWENTY_MINUTES_MS);
  const editing = messenger.editOriginal(interaction, { content: 'late' });
  await expect(editing).rejects.toMatchObject({ code: 'interaction-expired' });
});

test('commands are registered once, and again only when the list changed', async () => {
  const access = { token: standIn.token, api: standIn.apiUrl };
  const register = (bodies: ReturnType<typeof commandJson>[]) =>
    registerCommands(access, standIn.world.application.id, bodies);
  const bodies = commands.map(commandJson);
  expect(await register(bodies.toReversed())).toBe('unchanged');
  expect(await register([{ ...bodies[0]!, description: 'Another text' } as never])).toBe(
    'registered',
  );
  expect(await register(bodies)).toBe('registered');
});
