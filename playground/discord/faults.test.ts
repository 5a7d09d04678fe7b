import { Events, MessageFlags, type ChatInputCommandInteraction } from 'discord.js';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRandom } from './faults.ts';
import {
  addGuild,
  addTextChannel,
  createDiscordStandIn,
  until,
  type DiscordStandIn,
  type InteractionHandle,
} from './index.ts';
import { callApi } from './testing/callApi.ts';
import { connectBot, type TestBot } from './testing/connectBot.ts';
import { guildScene, type GuildScene } from './testing/guildScene.ts';

let standIn: DiscordStandIn;
let scene: GuildScene;
let bot: TestBot;
let handle: (interaction: ChatInputCommandInteraction) => Promise<unknown>;

beforeEach(async () => {
  standIn = await createDiscordStandIn({ heartbeatIntervalMs: 200, shards: 2 });
  scene = guildScene(standIn);
  bot = await connectBot(standIn, async (interaction) => {
    if (interaction.isChatInputCommand()) await handle(interaction);
  });
  const file = { type: 11, name: 'file', description: 'd' };
  await callApi(standIn, `PUT /applications/${standIn.world.application.id}/commands`, [
    { name: 'go', description: 'd', options: [file] },
  ]);
  handle = async (interaction) => {
    await interaction.deferReply({ flags: MessageFlags.Ephemeral });
    await interaction.editReply('done');
  };
});

afterEach(async () => {
  await bot.close();
  await standIn.close();
});

const run = (options = {}): InteractionHandle =>
  standIn.driver.runCommand({ user: scene.player, channel: scene.channel, command: 'go', options });
const done = { timeoutMs: 8_000 };

test('discord.js gets through a 429 and two 500s', async () => {
  standIn.faults.next({
    route: 'PATCH /webhooks',
    fault: { kind: 'rate-limited', retryAfterMs: 200 },
  });
  standIn.faults.next({ route: 'PATCH /webhooks', times: 2, fault: { kind: 'server-error' } });
  await run().untilMessage(({ content }) => content === 'done', done);
  const edits = (): unknown[] =>
    standIn.history.requests
      .filter(({ method, path }) => method === 'PATCH' && path.includes('@original'))
      .map(({ status }) => status);
  await expect.poll(edits).toEqual([429, 500, 500, 200]);
});

test('a 500 after acting makes discord.js post twice', async () => {
  handle = async (interaction) => {
    await interaction.reply('first');
    await interaction.followUp('again');
  };
  standIn.faults.next({ route: 'POST /webhooks', fault: { kind: 'server-error', acted: true } });
  const sent = run();
  await sent.untilFollowUp(() => sent.followUps.length === 2, done);
  expect(sent.followUps.map(({ content }) => content)).toEqual(['again', 'again']);
});

test('acknowledging again what a 500 hid is no fault of the bot', async () => {
  const route = /callback$/;
  standIn.faults.next({ route, fault: { kind: 'server-error', acted: true } });
  const { player: user, channel } = scene;
  const call = { user, channel, command: 'go' };
  const codes: unknown[] = [];
  handle = (interaction) =>
    interaction.deferReply().catch((error: { code?: unknown }) => codes.push(error.code));
  standIn.driver.runCommand(call);
  await expect.poll(() => codes, { timeout: 10_000 }).toEqual([40060]);
  expect(standIn.history.violations).toEqual([]);
});

test('a refusal reaches the handler with its code', async () => {
  const fault = {
    kind: 'refuse',
    status: 403,
    code: 50013,
    message: 'Missing Permissions',
  } as const;
  standIn.faults.next({ route: 'POST /channels', fault });
  const sending = bot.client.rest.post(`/channels/${scene.channel.id}/messages`, {
    body: { content: 'a' },
  });
  await expect(sending).rejects.toMatchObject({ code: 50013, status: 403 });
});

test('a cut connection and a hanging answer end as errors of the client', async () => {
  const rest = bot.client.rest.setToken(standIn.token);
  rest.options.timeout = 300;
  rest.options.retries = 0;
  const ends = {
    'cut-connection': /other side closed|ECONNRESET|terminated/,
    hang: /abort/i,
  } as const;
  for (const kind of ['cut-connection', 'hang'] as const) {
    standIn.faults.next({ fault: { kind } });
    await expect(rest.get('/users/@me')).rejects.toThrow(ends[kind]);
  }
});

test('the CDN loses, cuts and redirects a file', async () => {
  const answers: string[] = [];
  handle = async (interaction) => {
    const { url } = interaction.options.getAttachment('file', true);
    const answer = await fetch(url, { redirect: 'manual' });
    answers.push(
      await answer.arrayBuffer().then(
        () => String(answer.status),
        () => 'cut',
      ),
    );
    await interaction.reply('done');
  };
  standIn.cdnFaults.next({ kind: 'not-found' });
  standIn.cdnFaults.next({ kind: 'cut' });
  standIn.cdnFaults.next({ kind: 'redirect', to: 'http://127.0.0.1:1/' });
  const file = { name: 'a.replay', bytes: new Uint8Array(100_000) };
  for (let i = 0; i < 4; i++) await run({ file }).untilMessage(undefined, done);
  expect(answers).toEqual(['404', 'cut', '302', '200']);
});

test('a link of the CDN holds for a day and only with its signature', async () => {
  const { files, clock } = standIn.world;
  const place = { channelId: scene.channel.id, ephemeral: true };
  const url = files.urlOf(files.add({ name: 'a.replay', bytes: new Uint8Array(3) }, place));
  const statusOf = async (address: string): Promise<number> => (await fetch(address)).status;
  expect([await statusOf(url), await statusOf(url.replace(/hm=./, 'hm=z'))]).toEqual([200, 404]);
  clock.skip(25 * 60 * 60 * 1000);
  expect(await statusOf(url)).toBe(404);
});

test('an interaction sent while the socket is down arrives after the resume', async () => {
  standIn.gateway.dropSockets();
  await until(
    standIn.world.changes,
    () => standIn.gateway.connectedShards().length === 0 || undefined,
    {
      describe: () => 'the socket to be gone',
    },
  );
  const answered = await run().untilMessage(({ content }) => content === 'done', done);
  expect(answered.visibleTo).toBe(scene.player.id);
});

test('an unanswered heartbeat and an invalid session end in a working connection', async () => {
  standIn.gateway.faults.ignoreHeartbeats(2);
  await once(Events.ShardResume);
  standIn.gateway.invalidateSessions({ resumable: true });
  await once(Events.ShardResume);
  const answered = await run().untilMessage(({ content }) => content === 'done', done);
  expect(answered.visibleTo).toBe(scene.player.id);
});

test('two shards each hear their own guilds', async () => {
  await bot.close();
  const { world, gateway } = standIn;
  const guilds = [scene.guild, addGuild(world, { name: 'Second', owner: scene.owner })];
  const shardsOf: Record<string, number> = {};
  bot = await connectBot(
    standIn,
    async (interaction) => {
      shardsOf[interaction.guildId!] = interaction.guild!.shardId;
      if (interaction.isChatInputCommand()) await interaction.reply('done');
    },
    { shards: [0, 1], shardCount: 2 },
  );
  expect(new Set(gateway.connectedShards())).toEqual(new Set([0, 1]));
  for (const guild of guilds) {
    const channel = addTextChannel(world, guild, 'replays');
    await standIn.driver
      .runCommand({ user: scene.owner, channel, command: 'go' })
      .untilMessage(undefined, done);
  }
  expect(shardsOf).toEqual(
    Object.fromEntries(guilds.map(({ id }) => [id, Number((BigInt(id) >> 22n) % 2n)])),
  );
});

test('limits answer with headers first and 429 after', async () => {
  const route = `POST /channels/${scene.channel.id}/messages`;
  const answers = [];
  for (let i = 0; i < 6; i++) answers.push(await callApi(standIn, route, { content: `${i}` }));
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200, 429]);
  expect(answers[4]!.headers.get('x-ratelimit-remaining')).toBe('0');
  expect(answers[5]!.json).toMatchObject({ global: false });
  expect(Number(answers[5]!.json['retry_after'])).toBeGreaterThan(0);
});

test('chance repeats itself for the same seed', () => {
  const [first, second] = [createRandom(7), createRandom(7)];
  expect(Array.from({ length: 5 }, first)).toEqual(Array.from({ length: 5 }, second));
});

const once = (event: Events.ShardResume): Promise<unknown> =>
  new Promise((resolve) => bot.client.once(event, resolve));
