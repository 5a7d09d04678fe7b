import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BallchasingStandIn } from '../../playground/ballchasing/BallchasingStandIn.ts';
import { startBallchasingStandIn } from '../../playground/ballchasing/startBallchasingStandIn.ts';
import { wordsOf, type StoredMessage } from '../../playground/discord/index.ts';
import { asAnotherMatch, evenSkill, pickTeams, playMatch } from '../../playground/matches/index.ts';
import type { PlayerId } from '../../src/core/ids.ts';
import { saveLinkedAccount } from '../../src/db/accounts.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';

const token = 'key-of-the-bot';
const { bytes } = playMatch({ seed: 71, players: pickTeams(1, () => evenSkill(0.5)), seconds: 12 });

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
  // Who they are is known from the first match.
  await handIn(0);
  const line = await stack.house.db.playerLine.findFirstOrThrow({
    where: { accountId: { not: null } },
  });
  const account = { platform: line.platform, id: line.accountId } as PlayerId;
  const { player } = stack.scene;
  const { db } = stack.house;
  await saveLinkedAccount(db, { discordId: player.id, username: player.name, account });
});
afterAll(async () => {
  await stack?.close();
  await site?.close();
});

const patience = { timeoutMs: 60_000 };
const fileOf = (number: number): Uint8Array => asAnotherMatch(bytes, number);

function handIn(number: number, user = stack.scene.player): Promise<StoredMessage> {
  const options = { replay: { name: `evening-${number}.replay`, bytes: fileOf(number) } };
  return stack.standIn.driver
    .runCommand({ user, channel: stack.scene.channel, command: 'analyze', options })
    .untilMessage(({ files }) => files.length === 1, patience);
}

async function settings(copies?: string): Promise<string> {
  const { player: user, channel } = stack.scene;
  const call =
    copies === undefined
      ? { command: 'settings show' }
      : { command: 'settings ballchasing', options: { copies } };
  return wordsOf(await stack.standIn.driver.runCommand({ user, channel, ...call }).untilMessage());
}

const uploads = (): readonly string[] =>
  site.calls.filter((call) => call.startsWith('POST /v2/upload'));
const outcomes = () => stack.house.db.sharedUpload.findMany({ orderBy: { updatedAt: 'desc' } });
const newest = async () => (await outcomes())[0];

test('nobody’s replay is copied before they say so', async () => {
  expect(await settings()).toContain('none: `/settings ballchasing`');
  await handIn(1);
  expect(await stack.house.requester.queues.ballchasing.getJobCounts()).toMatchObject({
    active: 0,
    prioritized: 0,
  });
  expect(uploads()).toEqual([]);
});

test('an own replay goes there once, for those to see who were chosen', async () => {
  expect(await settings('unlisted')).toContain('whoever has the link');
  await handIn(2);
  await expect.poll(async () => (await newest())?.sharedId, { timeout: 60_000 }).toBeTruthy();
  const { sharedId } = (await newest())!;
  expect(site.shelf.replays.get(sharedId!)).toMatchObject({
    title: 'evening-2',
    visibility: 'unlisted',
  });
  expect(await settings()).toContain(`https://ballchasing.com/replay/${sharedId}`);
  await handIn(2);
  await stack.house.requests.requestCopy((await newest())!.replayId);
  await expect
    .poll(() => stack.house.requester.queues.ballchasing.getJobCountByTypes('prioritized'), {
      timeout: 60_000,
    })
    .toBe(0);
  expect(uploads()).toHaveLength(1);
});

test('what somebody else handed in is theirs to copy', async () => {
  const before = (await outcomes()).length;
  await handIn(3, stack.scene.owner);
  expect(await outcomes()).toHaveLength(before);
});

test('a replay that was there before counts as copied', async () => {
  const { id } = site.shelf.add({
    match: { seed: 'there', blue: [], orange: [] },
    file: fileOf(4),
  });
  await handIn(4);
  await expect.poll(async () => (await newest())?.sharedId, { timeout: 60_000 }).toBe(id);
  expect(uploads().at(-1)).toContain('409');
});

test('a busy Ballchasing is asked again', async () => {
  site.faults.next.push('429', '500');
  const before = (await outcomes()).length;
  await handIn(5);
  await expect.poll(async () => (await outcomes()).length, { timeout: 60_000 }).toBe(before + 1);
  expect((await newest())?.sharedId).toBeTruthy();
  expect(site.limits.violations).toBe(0);
});

test('without uploads left the card comes as ever, and the settings say why there is no copy', async () => {
  site.uploadQuota = 0;
  await handIn(6);
  await expect
    .poll(async () => (await newest())?.reasonCode, { timeout: 60_000 })
    .toBe('ballchasing-quota');
  expect(await settings()).toContain('are used up for now');
  site.uploadQuota = 10;
});

test('who wants none any more gets none', async () => {
  expect(await settings('none')).toContain('none: `/settings ballchasing`');
  const before = uploads().length;
  await handIn(7);
  expect(uploads()).toHaveLength(before);
});

test('a bot without a key says what is missing', async () => {
  const bare = await startStack({ DATABASE_URL: await createEmptyDatabase() });
  const { player: user, channel } = bare.scene;
  const command = 'settings ballchasing';
  const call = { user, channel, command, options: { copies: 'public' } };
  const told = await bare.standIn.driver.runCommand(call).untilMessage();
  expect(wordsOf(told)).toContain('BALLCHASING_TOKEN');
  expect(await bare.house.db.preferences.count()).toBe(0);
  await bare.close();
});
