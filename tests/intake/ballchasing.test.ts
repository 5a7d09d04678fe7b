import { afterAll, beforeAll, expect, test } from 'vitest';
import { startBallchasingStandIn } from '../../playground/ballchasing/startBallchasingStandIn.ts';
import type { BallchasingStandIn } from '../../playground/ballchasing/BallchasingStandIn.ts';
import { playSampleMatch, stockSamples } from '../../playground/ballchasing/stockSamples.ts';
import { controlsOf, openDm, wordsOf } from '../../playground/discord/index.ts';
import { saveLinkedAccount } from '../../src/db/accounts.ts';
import { followPlayer } from '../../src/usecases/followPlayer.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';

const token = 'key-of-the-bot';
let site: BallchasingStandIn;
let stack: Stack;

beforeAll(async () => {
  site = await startBallchasingStandIn();
  site.tokens.set(token, { steamId: '76561197960287930', name: 'The bot', type: 'regular' });
  stockSamples(site.shelf, 2, 12);
  stack = await startStack({
    DATABASE_URL: await createEmptyDatabase(),
    BALLCHASING_TOKEN: token,
    BALLCHASING_URL: site.apiUrl,
  });
});
afterAll(async () => {
  await stack?.close();
  await site?.close();
});

type Player = {
  readonly name: string;
  readonly id: { readonly platform: string; readonly id: string };
};

function somebody(): Player {
  const [replay] = site.shelf.replays.values();
  const { players } = replay!.document['blue'] as { players: readonly Player[] };
  return players.find(({ id }) => id.platform === 'steam') ?? players[0]!;
}

const patience = { timeoutMs: 60_000 };

test('/search finds replays by a name, and a button analyses one', async () => {
  const { player: user, channel } = stack.scene;
  const { driver } = stack.standIn;
  const options = { player: somebody().name, playlist: 'ranked-doubles' };
  const found = await driver
    .runCommand({ user, channel, command: 'search', options })
    .untilMessage(undefined, patience);
  expect(wordsOf(found)).toContain('Sample match');
  const [first] = controlsOf(found);
  const card = await driver
    .use({ user, channel, message: found, customId: first!.customId! })
    .untilMessage(({ files }) => files.length === 1, patience);
  expect(card.visibleTo).toBe(user.id);
});

test('/search offers playlists and the players of one’s matches', async () => {
  const { player: user, channel } = stack.scene;
  const call = { user, channel, command: 'search' };
  const { driver } = stack.standIn;
  const options = { playlist: 'ranked doub' };
  const playlists = await driver.autocomplete({ ...call, options, focused: 'playlist' });
  expect(playlists.map(({ value }) => value)).toContain('ranked-doubles');
  const { name } = somebody();
  const people = await driver.autocomplete({
    ...call,
    options: { player: name.slice(0, 3) },
    focused: 'player',
  });
  expect(people.map((choice) => choice.name).join()).toContain(name.slice(0, 3));
});

test('/search without a player wants an account, and says when there is nothing', async () => {
  const { owner, player: user, channel } = stack.scene;
  const { driver } = stack.standIn;
  const bare = await driver.runCommand({ user: owner, channel, command: 'search' }).untilMessage();
  expect(wordsOf(bare)).toContain('link your account');
  const options = { player: 'nobody has this name' };
  const none = await driver
    .runCommand({ user, channel, command: 'search', options })
    .untilMessage(undefined, patience);
  expect(wordsOf(none)).toContain('no public replay like that');
});

test('what a followed player uploads in a session becomes one message that grows', async () => {
  const { player: user, channel } = stack.scene;
  const { driver, world } = stack.standIn;
  const { db, requests } = stack.house;
  const { platform, id } = somebody().id;
  const account = { platform: platform as 'steam', id };
  await saveLinkedAccount(db, { discordId: user.id, username: user.name, account });
  const on = await driver.runCommand({ user, channel, command: 'follow on' }).untilMessage();
  expect(wordsOf(on)).toContain('keep an eye');

  const dm = openDm(world, user);
  const own = () =>
    world.messages.inChannel(dm.id).filter(({ authorId }) => authorId === world.application.botId);
  const { accountId } = await db.follow.findFirstOrThrow();
  for (const number of [0, 1]) {
    const sample = playSampleMatch(20 + number, 12);
    const document = {
      ...sample.document,
      blue: {
        ...(sample.document['blue'] as object),
        players: [withAccount(sample.document, account)],
      },
    };
    site.shelf.add({ ...sample, document, created: new Date() });
    await requests.requestLook(accountId);
    const done = () =>
      db.submissionItem.count({ where: { submission: { channelId: null }, state: 'done' } });
    await expect.poll(done, { timeout: 60_000 }).toBe(number + 1);
    await expect.poll(() => own().length, { timeout: 20_000 }).toBe(1);
  }
  await expect.poll(() => wordsOf(own()[0]!), { timeout: 20_000 }).toContain('2 replays');
  await requests.requestLook(accountId);
  await expect
    .poll(
      async () =>
        (await stack.house.requester.queues.ballchasing.getJobCounts('active', 'prioritized'))[
          'prioritized'
        ],
      { timeout: 20_000 },
    )
    .toBe(0);
  expect(own()).toHaveLength(1);

  await driver.runCommand({ user, channel, command: 'follow off' }).untilMessage();
  expect(await db.follow.count()).toBe(0);
  expect(site.limits.violations).toBe(0);
});

/** A player of the match under the account that is followed. */
function withAccount(document: Record<string, unknown>, account: Player['id']): object {
  const { players } = document['blue'] as { players: readonly object[] };
  return { ...players[0], id: account };
}

test('without a key /follow says what to set', async () => {
  const deps = {
    now: () => new Date(),
    canAskBallchasing: false,
    startFollowing: () => Promise.resolve(1),
    stopFollowing: () => Promise.resolve(0),
  };
  await expect(followPlayer(deps, '1')).rejects.toMatchObject({
    code: 'ballchasing-not-configured',
  });
});

test('/status shows admins the queues and what was given up', async () => {
  const { owner: user, channel } = stack.scene;
  const { queues } = stack.house.requester;
  await queues.fetch.add('fetch-replay', { itemId: 'not an id' });
  await expect.poll(() => queues.fetch.getFailedCount(), { timeout: 20_000 }).toBe(1);
  const message = await stack.standIn.driver
    .runCommand({ user, channel, command: 'status' })
    .untilMessage();
  expect(wordsOf(message)).toContain('1 job given up');
  expect(wordsOf(message)).toMatch(/`fetch-replay`.*after one try/);
  expect(() =>
    stack.standIn.driver.runCommand({ user: stack.scene.player, channel, command: 'status' }),
  ).toThrow(/permissions/);
});
