import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeFile } from '../../playground/ballchasing/describeFile.ts';
import { startBallchasingStandIn } from '../../playground/ballchasing/startBallchasingStandIn.ts';
import type { BallchasingStandIn } from '../../playground/ballchasing/BallchasingStandIn.ts';
import {
  addTextChannel,
  openDm,
  until,
  wordsOf,
  type Channel,
  type FileToSend,
  type StoredMessage,
} from '../../playground/discord/index.ts';
import { evenSkill, pickTeams, playMatch } from '../../playground/matches/index.ts';
import { saveGuildSettings } from '../../src/db/guildSettings.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';

const token = 'key-of-the-bot';
const players = pickTeams(1, () => evenSkill(0.5));
const { bytes } = playMatch({ seed: 61, players, seconds: 12 });
const replay: FileToSend = { name: 'match.replay', bytes };
const page = { name: 'page.replay', bytes: new TextEncoder().encode('<!doctype html>') };
const deleted = 'https://ballchasing.com/replay/00000000-0000-4000-8000-000000000000';

let site: BallchasingStandIn;
let stack: Stack;
let open: Channel;

beforeAll(async () => {
  site = await startBallchasingStandIn();
  site.tokens.set(token, { steamId: '76561197960287930', name: 'The bot', type: 'regular' });
  const keys = { BALLCHASING_TOKEN: token, BALLCHASING_URL: site.apiUrl };
  const DATABASE_URL = await createEmptyDatabase();
  stack = await startStack({ DATABASE_URL, ...keys }, { messageContent: true });
  const { guild, owner } = stack.scene;
  open = addTextChannel(stack.standIn.world, guild, 'cards');
  const change = { analysisChannelId: open.id };
  const saved = { guildId: guild.id, actorId: owner.id, change, at: new Date() };
  await saveGuildSettings(stack.house.db, saved);
});
afterAll(async () => {
  await stack?.close();
  await site?.close();
});

const isWorking = (message: StoredMessage): boolean =>
  /Waiting|Fetching|Reading|Analysing|Drawing|\d of \d+ replays/.test(wordsOf(message));
const patience = { timeoutMs: 60_000 };
/** Everything of a list that is not about a single replay of it. */
const isEnd = (message: StoredMessage): boolean => !isWorking(message);

async function link(text: string, passes = isEnd): Promise<string> {
  const { player: user, channel } = stack.scene;
  const call = { user, channel, command: 'analyze', options: { link: text } };
  return wordsOf(await stack.standIn.driver.runCommand(call).untilMessage(passes, patience));
}

async function upload(files: readonly FileToSend[]): Promise<string> {
  const { player: user, channel } = stack.scene;
  const { driver } = stack.standIn;
  const shown = driver.runCommand({ user, channel, command: 'upload' });
  await shown.untilModal();
  return wordsOf(await driver.submitModal(shown, { files }).untilMessage(isEnd, patience));
}

function untilPosted(channel: Channel, passes: (message: StoredMessage) => boolean) {
  const { world } = stack.standIn;
  const { botId } = world.application;
  const own = () => world.messages.inChannel(channel.id).filter((one) => one.authorId === botId);
  const describe = () => own().map(wordsOf).join('\n---\n');
  return until(world.changes, () => own().findLast(passes), { ...patience, describe });
}

async function groupOfThousands(): Promise<string> {
  const group = site.shelf.addGroup('Everything').id;
  for (let number = 0; number < 5_000; number++) {
    site.shelf.add({ match: { seed: `all ${number}`, blue: [], orange: [] }, group });
  }
  const address = `https://ballchasing.com/group/${group}`;
  const words = await link(address, (message) => wordsOf(message).includes('ℹ️'));
  return words.split('\n').find((line) => line.startsWith('ℹ️')) ?? words;
}

/** Its own message is deleted first, ours second: nobody is left to be told, and nothing breaks. */
async function deletedWhileWorking(): Promise<string> {
  const { standIn, scene, house } = stack;
  standIn.cdnFaults.next({ kind: 'slow', delayMs: 500 });
  const place = { user: scene.player, channel: open };
  const post = standIn.driver.post(place, { files: [{ ...replay, name: 'gone.replay' }] });
  const progress = await untilPosted(open, isWorking);
  standIn.world.messages.delete(post.id);
  standIn.world.messages.delete(progress.id);
  const ended = () =>
    house.db.submissionItem.findFirst({
      where: { fileName: 'gone.replay', state: { in: ['done', 'failed'] } },
    });
  await expect.poll(ended, { timeout: 60_000 }).not.toBeNull();
  expect(await house.requester.queues.notify.getFailedCount()).toBe(0);
  return '';
}

async function lockedChannel(): Promise<string> {
  const { standIn, scene } = stack;
  open.denied.set(standIn.world.application.botId, 1n << 11n);
  standIn.driver.post({ user: scene.player, channel: open }, { files: [replay] });
  const told = await untilPosted(openDm(standIn.world, scene.player), () => true);
  open.denied.clear();
  return wordsOf(told);
}

/** No file, a player without a name and one without statistics, and fields nobody has heard of. */
function strangeAnswer(): Promise<string> {
  const document = { ...describeFile(bytes, 'Strange'), id: crypto.randomUUID(), mood: 'odd' };
  const [first, second] = ['blue', 'orange'].map((team) => document[team as never] as Team);
  const { name: _name, ...nameless } = first!.players[0]!;
  const { stats: _stats, ...unplayed } = second!.players[0]!;
  const answer = {
    ...document,
    blue: { ...first, players: [{ ...nameless, mood: 'odd' }] },
    orange: { ...second, players: [unplayed] },
  };
  const { id } = site.shelf.add({ document: answer, title: 'Strange', file: undefined });
  return link(`https://ballchasing.com/replay/${id}`);
}

type Team = { readonly players: readonly Record<string, unknown>[] };

function privateReplay(): Promise<string> {
  const document = { ...describeFile(bytes, 'Private'), id: crypto.randomUUID() };
  const { id } = site.shelf.add({ document, file: bytes, visibility: 'private' });
  return link(`https://ballchasing.com/replay/${id}`);
}

const cases: readonly (readonly [what: string, tried: () => Promise<string>, says: RegExp])[] = [
  // The group comes last: its fifty replays keep Ballchasing's limits busy for a minute.
  [
    'A link to another site that contains one',
    () => link(`https://example.org/?to=${deleted}`),
    /leads nowhere/,
  ],
  ['A private Ballchasing replay', privateReplay, /deleted, or it is private/],
  ['A deleted Ballchasing replay', () => link(deleted), /deleted, or it is private/],
  ['An HTML page behind a .replay name', () => upload([page]), /not a Rocket League replay/],
  [
    'The same file ten times in one pop-up',
    () => upload(Array.from({ length: 10 }, () => replay)),
    /10 replays\n(✅.*\n?){10}/,
  ],
  ['A message deleted while we work', deletedWhileWorking, /^$/],
  ['A channel we may not write to', lockedChannel, /may not write in that channel/],
  [
    'An answer of Ballchasing with a missing player and new fields',
    strangeAnswer,
    /its own statistics/,
  ],
  ['A group of 5,000', groupOfThousands, /took the newest 50/],
];

const documented = readFileSync('docs/bad-input.md', 'utf8');

test.each(cases)('%s', async (what, tried, says) => {
  const words = await tried();
  console.log(`${what}:\n${words || '(nothing: there is nobody to tell)'}\n`);
  expect(words).toMatch(says);
  // What docs/bad-input.md promises is what players see.
  const row = documented.split('\n').find((line) => line.startsWith(`| ${what} `));
  const [, , promised = ''] = row?.split(' | ') ?? [];
  const quote = promised.replace(/ \|$/, '').replaceAll('…', '').trim();
  expect(words || '(nothing)').toContain(quote);
});
