import { setTimeout as wait } from 'node:timers/promises';
import { beforeAll, expect, test } from 'vitest';
import { wordsOf, type StoredMessage } from '../../playground/discord/index.ts';
import { evenSkill, pickTeams, playMatch } from '../../playground/matches/index.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';

const played = playMatch({ seed: 21, players: pickTeams(1, () => evenSkill(0.5)), seconds: 40 });
const epicId = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ DATABASE_URL: await createEmptyDatabase() });
  return () => stack.close();
});

/** What /link asks of one person between two uses. */
const COOLDOWN_MS = 3_000;

type Who = 'player' | 'owner';

function run(who: Who, command: string, options: Record<string, string> = {}) {
  const { channel, [who]: user } = stack.scene;
  return stack.standIn.driver.runCommand({ user, channel, command, options });
}

function press(who: Who, message: StoredMessage, customId: string, values?: readonly string[]) {
  const { channel, [who]: user } = stack.scene;
  const use = { user, channel, message, customId, ...(values && { values }) };
  return stack.standIn.driver.use(use);
}

const saying = (words: string) => (message: StoredMessage) => wordsOf(message).includes(words);
const accountsOf = (who: Who) =>
  stack.house.db.linkedAccount.findMany({
    where: { user: { discordId: stack.scene[who].id } },
    orderBy: { createdAt: 'asc' },
  });

test('an account is shown back first and kept only after "Yes, this is me"', async () => {
  const question = await run('player', 'link epic', {
    account: epicId.toUpperCase(),
  }).untilMessage();
  expect(wordsOf(question)).toContain('Is this you?');
  expect(wordsOf(question)).toContain(epicId);
  expect(await accountsOf('player')).toEqual([]);

  const linked = press('player', question, `link.1:epic:${epicId}`);
  await linked.untilMessage(saying('Epic Games account linked'));
  expect(await accountsOf('player')).toMatchObject([{ platform: 'epic', accountId: epicId }]);
});

test('"No" keeps nothing', async () => {
  await wait(COOLDOWN_MS);
  const question = await run('player', 'link playstation', { account: 'Corner_1' }).untilMessage();
  await press('player', question, 'link-no.1').untilMessage(saying('Nothing was linked'));
  expect(await accountsOf('player')).toHaveLength(1);
});

test('one owner per account, at the question and at the button', async () => {
  const taken = await run('owner', 'link epic', { account: epicId }).untilMessage();
  expect(wordsOf(taken)).toContain('Somebody else here has linked');

  await wait(COOLDOWN_MS);
  const own = await run('owner', 'link switch', { account: 'ab12cd34ef567890' }).untilMessage();
  const { db } = stack.house;
  await db.user.update({
    where: { discordId: stack.scene.player.id },
    data: { linkedAccounts: { create: { platform: 'switch', accountId: 'ab12cd34ef567890' } } },
  });
  const late = press('owner', own, 'link.1:switch:ab12cd34ef567890');
  expect(wordsOf(await late.untilFollowUp())).toContain('Somebody else here has linked');
  expect(await accountsOf('owner')).toEqual([]);
});

test('/accounts changes the first of a platform and unlinks, and only what is one’s own', async () => {
  const second = 'ffffffffffffffffffffffffffffffff';
  await wait(COOLDOWN_MS);
  const question = await run('player', 'link epic', { account: second }).untilMessage();
  await press('player', question, `link.1:epic:${second}`).untilMessage(saying('linked'));
  const user = () =>
    stack.house.db.user.findUniqueOrThrow({ where: { discordId: stack.scene.player.id } });
  expect((await user()).epicId).toBe(second);

  const [first] = await accountsOf('player');
  const list = await run('player', 'accounts').untilMessage();
  await press('player', list, 'primary.1', [first!.id]).untilMessage(saying(`${epicId}\` ★`));
  expect((await user()).epicId).toBe(epicId);

  await press('player', list, 'unlink.1', [first!.id]).untilMessage(
    (message) => !wordsOf(message).includes(epicId),
  );
  expect((await user()).epicId).toBe(second);
  expect(await accountsOf('player')).toHaveLength(2);
});

test('while typing, the players of one’s own matches are offered', async () => {
  const { player: user, channel } = stack.scene;
  const options = { replay: { name: 'duel.replay', bytes: played.bytes } };
  const { driver } = stack.standIn;
  await driver
    .runCommand({ user, channel, command: 'analyze', options })
    .untilMessage(({ files }) => files.length === 1, { timeoutMs: 30_000 });
  const offered = (who: Who) =>
    driver.autocomplete({
      user: stack.scene[who],
      channel,
      command: 'link steam',
      focused: 'account',
    });
  const { name } = played.truth.players[0]!;
  expect((await offered('player')).map((choice) => choice.name).join()).toContain(name);
  expect(await offered('owner')).toEqual([]);
});
