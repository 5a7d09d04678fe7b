import { afterAll, beforeAll, expect, test } from 'vitest';
import { describeFile } from '../playground/ballchasing/describeFile.ts';
import { startBallchasingStandIn } from '../playground/ballchasing/startBallchasingStandIn.ts';
import type { BallchasingStandIn } from '../playground/ballchasing/BallchasingStandIn.ts';
import type { AddReplay, StandInReplay } from '../playground/ballchasing/replayShelf.ts';
import { wordsOf, type StoredMessage } from '../playground/discord/index.ts';
import { evenSkill, pickTeams, playMatch } from '../playground/matches/index.ts';
import { createEmptyDatabase } from './postgres.ts';
import { startStack, type Stack } from './stack.ts';

const token = 'key-of-the-bot';
const [first, second] = [31, 32].map(
  (seed) => playMatch({ seed, players: pickTeams(1, () => evenSkill(0.5)), seconds: 12 }).bytes,
);
const page = new TextEncoder().encode('<!doctype html><title>Sign in</title>');

let site: BallchasingStandIn;
let stack: Stack;

beforeAll(async () => {
  site = await startBallchasingStandIn();
  site.tokens.set(token, { steamId: '76561197960287930', name: 'The bot', type: 'regular' });
  stack = await startStack({
    DATABASE_URL: await createEmptyDatabase(),
    BALLCHASING_TOKEN: token,
    BALLCHASING_URL: site.apiUrl,
  });
});
afterAll(async () => {
  await stack.close();
  await site.close();
});

const isWorking = (message: StoredMessage): boolean =>
  /Waiting|Fetching|Reading|Analysing|Drawing/.test(wordsOf(message));

/** The message that `/analyze link` ends in. */
function analyze(link: string): Promise<StoredMessage> {
  const { player: user, channel } = stack.scene;
  const options = { link };
  const handle = stack.standIn.driver.runCommand({ user, channel, command: 'analyze', options });
  return handle.untilMessage((message) => !isWorking(message), { timeoutMs: 60_000 });
}

function shelve(file: Uint8Array, more: Partial<AddReplay> = {}): StandInReplay {
  return site.shelf.add({ document: describeFile(file, 'Shared'), title: 'Shared', file, ...more });
}

const linkTo = ({ id }: { readonly id: string }): string => `https://ballchasing.com/replay/${id}`;

test('a link becomes the card of its file, and is not fetched twice', async () => {
  const link = linkTo(shelve(first!));
  const message = await analyze(`${link}#watch`);
  expect(message.files.map(({ contentType }) => contentType)).toEqual(['image/png']);
  expect(wordsOf(message)).not.toContain('its own statistics');

  const again = await analyze(link);
  expect(again.files).toHaveLength(1);
  expect(site.calls.filter((call) => call.includes('/file'))).toHaveLength(1);
});

test.each([
  ['is missing', undefined],
  ['is a page', page],
  ['is cut off', second!.subarray(0, 300)],
])('where the file %s the card is made of its statistics and says so', async (_what, file) => {
  const document = { ...describeFile(second!, 'Shared'), id: crypto.randomUUID() };
  const replay = site.shelf.add({ document, title: 'Shared', file });
  const message = await analyze(linkTo(replay));
  expect(wordsOf(message)).toContain('these are its own statistics');
  expect(message.files).toHaveLength(0);
  const { players } = replay.document['blue'] as { players: { name: string }[] };
  for (const { name } of players) expect(wordsOf(message)).toContain(name);
});

const unknown = 'https://ballchasing.com/replay/00000000-0000-4000-8000-000000000000';

test.each<[string, () => string, RegExp]>([
  ['a deleted replay', () => unknown, /deleted, or it is private/],
  [
    'a private replay',
    () => linkTo(shelve(Uint8Array.from([...second!, 0]), { visibility: 'private' })),
    /deleted, or it is private/,
  ],
  [
    'a replay that Ballchasing could not read',
    () => {
      const match = { seed: 'failed', blue: [], orange: [] };
      return linkTo(site.shelf.add({ match, status: 'failed', becomes: 'failed' }));
    },
    /could not read that replay itself/,
  ],
  ['an empty group', () => groupLink(site.shelf.addGroup('Nothing yet').id), /no replay in that/],
  ['a group that is not there', () => groupLink('nothing-here'), /no replay in that group/],
  ['another site', () => 'https://example.org/replay/x', /leads nowhere/],
  ['a link inside a link', () => `https://example.org/?to=${unknown}`, /leads nowhere/],
])('%s is told', async (_what, link, says) => {
  expect(wordsOf(await analyze(link()))).toMatch(says);
});

const groupLink = (id: string): string => `https://ballchasing.com/group/${id}`;

test('a group becomes a line for each of its replays, with a running count', async () => {
  const group = site.shelf.addGroup('An evening').id;
  for (let number = 0; number < 4; number++) {
    const file = Uint8Array.from([...first!, ...new Uint8Array(number + 1)]);
    const document = { ...describeFile(file, `Match ${number}`), id: crypto.randomUUID() };
    site.shelf.add({ document, title: `Match ${number}`, file, group });
  }
  const message = await analyze(groupLink(group));
  expect(wordsOf(message)).toContain('4 replays');
  const shown = message.earlier.map((body) => wordsOf({ ...message, ...body }));
  expect(shown.some((words) => /\d of 4 replays/.test(words))).toBe(true);
  expect(site.limits.violations).toBe(0);
  expect(stack.standIn.history.violations).toEqual([]);
});

test('a group of thousands gives its newest fifty and says so', async () => {
  const group = site.shelf.addGroup('A league').id;
  for (let number = 0; number < 300; number++) {
    const match = { seed: `league ${number}`, blue: [], orange: [] };
    site.shelf.add({ match, group });
  }
  const { player: user, channel } = stack.scene;
  const options = { link: groupLink(group) };
  const handle = stack.standIn.driver.runCommand({ user, channel, command: 'analyze', options });
  const message = await handle.untilMessage((one) => /of 50 replays/.test(wordsOf(one)), {
    timeoutMs: 20_000,
  });
  expect(wordsOf(message)).toContain('took the newest 50');
});

test('without anything to read it says what to give', async () => {
  const { player: user, channel } = stack.scene;
  const handle = stack.standIn.driver.runCommand({ user, channel, command: 'analyze' });
  const message = await handle.untilMessage((one) => !isWorking(one));
  expect(wordsOf(message)).toContain('/upload');
});
