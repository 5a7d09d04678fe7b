import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf, type FileToSend } from '../../playground/discord/index.ts';
import { asAnotherMatch, evenSkill, pickTeams, playMatch } from '../../playground/matches/index.ts';
import { LONG_QUEUE } from '../../src/core/limits.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';

const players = pickTeams(1, () => evenSkill(0.5));
const { bytes } = playMatch({ seed: 81, players, seconds: 8 });
const file = (number: number): FileToSend => ({
  name: `match-${number}.replay`,
  bytes: asAnotherMatch(bytes, number),
});
const patience = { timeoutMs: 60_000 };

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ DATABASE_URL: await createEmptyDatabase() });
});
afterAll(() => stack?.close());

test('who waits behind many is told how many, and gets the card in the same message', async () => {
  const { player, owner, channel } = stack.scene;
  const { driver } = stack.standIn;
  const { db, requester } = stack.house;
  await requester.queues.fetch.pause();
  for (let pop = 0; pop < LONG_QUEUE / 10; pop++) {
    const shown = driver.runCommand({ user: player, channel, command: 'upload' });
    await shown.untilModal();
    const files = Array.from({ length: 10 }, (_, number) => file(pop * 10 + number));
    driver.submitModal(shown, { files });
    await expect.poll(() => db.submissionItem.count(), { timeout: 60_000 }).toBe((pop + 1) * 10);
  }

  const options = { replay: file(99) };
  const handle = driver.runCommand({ user: owner, channel, command: 'analyze', options });
  const place = `${LONG_QUEUE} replays of others before it`;
  const waiting = await handle.untilMessage((one) => wordsOf(one).includes(place), patience);
  expect(wordsOf(waiting)).toContain('Waiting for its turn');

  await requester.queues.fetch.resume();
  const card = await handle.untilMessage(({ files }) => files.length === 1, patience);
  expect(card.id).toBe(waiting.id);
  expect(wordsOf(card)).not.toContain('of others before it');
});
