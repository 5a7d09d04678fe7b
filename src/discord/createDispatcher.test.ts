import { defaultPreferences } from '../core/preferences.ts';
import { ActionRowBuilder, ButtonBuilder, ButtonStyle } from 'discord.js';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import {
  createDiscordStandIn,
  wordsOf,
  type DiscordStandIn,
} from '../../playground/discord/index.ts';
import { connectBot, type TestBot } from '../../playground/discord/testing/connectBot.ts';
import { guildScene, type GuildScene } from '../../playground/discord/testing/guildScene.ts';
import { sampleReport } from '../../tests/reports.ts';
import { renderChart } from '../charts/renderChart.ts';
import { commands, components, type CommandDeps } from '../commands/index.ts';
import { UserError } from '../core/errors.ts';
import { loadModels } from '../db/modelFiles.ts';
import { findSteamAccount } from '../roles/findSteamAccount.ts';
import { createDispatcher } from './createDispatcher.ts';
import { createMessenger, type Messenger } from './createMessenger.ts';
import { createTurns } from './createTurns.ts';
import { commandJson } from './defineCommand.ts';
import { registerCommands } from './registerCommands.ts';
import { statCardView } from './views/statCard.ts';

const replayId = '8d8ac610-566d-4ef0-9c22-186b2a5ed793';
const report = sampleReport({ teamSize: 2 });
const ace = { steamId: '76561197960287930', persona: 'Ace' };
const replay = { name: 'match.replay', bytes: new Uint8Array(2000).fill(1) };
const bodies = commands.map(commandJson);

let standIn: DiscordStandIn;
let scene: GuildScene;
let bot: TestBot;
let messenger: Messenger;
/** What the tried commands need; the whole is tried in tests/. */
let deps: Partial<CommandDeps>;
let nowMs = 0;
const logged: { readonly msg: string; readonly reference?: string }[] = [];

beforeAll(async () => {
  standIn = await createDiscordStandIn({ rateLimits: false });
  scene = guildScene(standIn);
  const access = { token: standIn.token, api: standIn.apiUrl };
  messenger = createMessenger(access);
  await registerCommands(access, standIn.world.application.id, bodies);
  bot = await startBot();
});
afterAll(async () => {
  await bot.close();
  await standIn.close();
});
beforeEach(() => {
  logged.length = 0;
  nowMs += 60_000;
  standIn.faults.clear();
  deps = {
    registerSubmission: (input) =>
      Promise.resolve({ id: replayId, revision: 0, items: [], ...input }),
    countRecentItems: () => Promise.resolve({ ofUser: 0, ofGuild: 0 }),
    requestItems: () => Promise.resolve(),
    findSteamAccount: (typed) => findSteamAccount({ resolve: () => Promise.resolve(ace) }, typed),
    findSeenPlayer: () => Promise.resolve(undefined),
    findAccountOwner: () => Promise.resolve(undefined),
    saveLinkedAccount: ({ account }) => Promise.resolve({ account, isPrimary: true }),
    findReadableReport: () => Promise.resolve(report),
    markShared: () => Promise.resolve(),
    drawChart: (of, kind, focus) => Promise.resolve(renderChart(of, kind, focus)),
    findLinkedPlayers: () => Promise.resolve([]),
    findRecentDocuments: () => Promise.resolve([]),
    loadModels: () => loadModels(),
    now: () => new Date(nowMs),
    findPreferences: () => Promise.resolve(defaultPreferences),
    findPlan: () => Promise.resolve(undefined),
    findCoachMemory: () =>
      Promise.resolve({ usedPacks: [], hiddenPacks: new Set(), spaced: [], difficulty: 'same' }),
  };
});

/** A process of the bot: real commands on a real client, with the plain functions above behind. */
function startBot(): Promise<TestBot> {
  const write = (line: string): unknown => logged.push(JSON.parse(line));
  const log = pino({ level: 'info' }, { write });
  const current = new Proxy({} as CommandDeps, {
    get: (_, name) => deps[name as keyof CommandDeps],
  });
  const takeTurn = createTurns(() => nowMs);
  const isOpenChannel = () => Promise.resolve(false);
  const tools = { deps: current, messenger, log, takeTurn, isOpenChannel };
  return connectBot(standIn, createDispatcher({ commands, components }, tools));
}

function analyze() {
  const { player: user, channel } = scene;
  return standIn.driver.runCommand({ user, channel, command: 'analyze', options: { replay } });
}

function link(account: string) {
  const { player: user, channel } = scene;
  return standIn.driver.runCommand({
    user,
    channel,
    command: 'link steam',
    options: { account },
  });
}

async function postCard() {
  const view = statCardView({ replayId, report, viewerIds: [], isPrivate: true });
  const { messageId } = await messenger.sendToChannel(scene.channel.id, view, String(nowMs));
  return standIn.world.messages.get(messageId)!;
}

test('/analyze answers with the first progress message before anything is stored', async () => {
  let shownBefore: string | undefined;
  let submitted: unknown;
  deps.registerSubmission = (input) => {
    shownBefore = handle.message && wordsOf(handle.message);
    submitted = input;
    return Promise.resolve({ id: replayId, revision: 0, items: [], ...input });
  };
  const requested = new Promise<void>((resolve) => {
    deps.requestItems = () => Promise.resolve(resolve());
  });
  const handle = analyze();
  await requested;
  expect(shownBefore).toContain('Waiting for its turn');
  expect(handle.message!.visibleTo).toBe(scene.player.id);
  expect(submitted).toMatchObject({
    submitterId: scene.player.id,
    replyTo: { guildId: scene.guild.id, channelId: scene.channel.id, isPrivate: true },
    replays: [{ name: 'match.replay', bytes: 2000 }],
  });
});

test('a refusal is told in words, a bug by a reference that the log knows', async () => {
  deps.registerSubmission = () =>
    Promise.reject(new UserError('too-many-requests', { minutes: 3 }));
  const refused = await analyze().untilMessage(({ content }) => content !== '');
  expect(refused.content).toContain('Please wait 3 minutes');

  deps.registerSubmission = () => Promise.reject(new TypeError('secret of the house'));
  const broken = await analyze().untilMessage(({ content }) => content !== '');
  const [, reference] = /mention `([0-9a-f]{8})`/.exec(broken.content)!;
  expect(broken.content).not.toContain('secret');
  expect(logged).toContainEqual(expect.objectContaining({ reference, level: 50 }));
});

test('an acknowledgement that Discord carried out and answered with 500 counts', async () => {
  standIn.faults.next({ route: '/callback', fault: { kind: 'server-error', acted: true } });
  const message = await link('76561197960287930').untilMessage();
  expect(wordsOf(message)).toContain('Is this you?');
});

test('/link shows back who that is, and the same person waits a moment before the next', async () => {
  const first = await link('https://steamcommunity.com/profiles/76561197960287930').untilMessage();
  expect(wordsOf(first)).toMatch(/Ace|76561197960287930/);
  const second = await link('76561197960287930').untilMessage();
  expect(second.content).toBe('One moment: you can use this again in 3 seconds.');
  nowMs += 3_000;
  const wrong = await link('not a steam account!').untilMessage();
  expect(wrong.content).toContain('`not a steam account!` is not a Steam account');
});

test('the buttons of a card answer after a restart', async () => {
  const card = await postCard();
  await bot.close();
  bot = await startBot();
  const { player: user, channel } = scene;
  const customId = `chart.1:${replayId}:pressure`;
  const chart = await standIn.driver.use({ user, channel, message: card, customId }).untilMessage();
  expect(chart.visibleTo).toBe(user.id);
  expect(chart.files[0]).toMatchObject({ name: 'pressure.png', contentType: 'image/png' });
  expect(chart.files[0]!.description).toContain('Pressure over time.');
});

test('Share posts the card for everybody', async () => {
  const card = await postCard();
  const { player: user, channel } = scene;
  const use = { user, channel, message: card, customId: `share.1:${replayId}` };
  const shared = await standIn.driver.use(use).untilMessage();
  expect(shared.visibleTo).toBeUndefined();
  expect(shared.embeds[0]!.title).toMatch(/^Blue \d – \d Orange$/);
  expect(shared.files[0]!.name).toBe('boost.png');
});

test.each(['chart.0:old:boost', 'chart.1:1;drop table:boost', 'gone.4:x'])(
  'a control that means nothing any more is answered politely: %s',
  async (customId) => {
    const button = new ButtonBuilder()
      .setCustomId(customId)
      .setLabel('old')
      .setStyle(ButtonStyle.Secondary);
    const row = new ActionRowBuilder<ButtonBuilder>().addComponents(button).toJSON();
    const view = { content: 'old card', components: [row] };
    const ref = await messenger.sendToChannel(scene.channel.id, view, customId);
    const message = standIn.world.messages.get(ref.messageId)!;
    const { player: user, channel } = scene;
    const answer = await standIn.driver.use({ user, channel, message, customId }).untilMessage();
    expect(answer.content).toContain('too old to answer');
    expect(answer.visibleTo).toBe(user.id);
  },
);

test('nothing we sent broke a rule of Discord, and no handler threw', () => {
  const repeatedByFault = 40060;
  const broken = standIn.history.violations.filter(({ code }) => code !== repeatedByFault);
  expect(broken).toEqual([]);
  expect(bot.errors).toEqual([]);
});
