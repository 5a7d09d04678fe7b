import { afterAll, beforeAll, expect, test } from 'vitest';
import { wordsOf, type FileToSend } from '../../playground/discord/index.ts';
import { asAnotherMatch, evenSkill, pickTeams, playMatch } from '../../playground/matches/index.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';

const players = pickTeams(1, () => evenSkill(0.5));
const { bytes } = playMatch({ seed: 51, players, seconds: 12 });
const file = (number: number): FileToSend => ({
  name: `match-${number}.replay`,
  bytes: asAnotherMatch(bytes, number),
});

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ DATABASE_URL: await createEmptyDatabase() });
});
afterAll(() => stack?.close());

test("one person's fifty files do not delay another's one", async () => {
  const { player, owner, channel } = stack.scene;
  const { driver } = stack.standIn;
  const { db } = stack.house;
  const pops = Array.from({ length: 5 }, (_, pop) => {
    const files = Array.from({ length: 10 }, (_unused, number) => file(pop * 10 + number));
    return { files, shown: driver.runCommand({ user: player, channel, command: 'upload' }) };
  });
  for (const { files, shown } of pops) {
    await shown.untilModal();
    driver.submitModal(shown, { files });
  }
  const openOfMany = () =>
    db.submissionItem.count({
      where: { submission: { submitterId: player.id }, state: { notIn: ['done', 'failed'] } },
    });
  await expect.poll(() => db.submissionItem.count(), { timeout: 60_000 }).toBe(50);
  const before = await openOfMany();

  const options = { replay: file(99) };
  await driver
    .runCommand({ user: owner, channel, command: 'analyze', options })
    .untilMessage(({ files }) => files.length === 1, { timeoutMs: 60_000 });
  const left = await openOfMany();
  console.log(`${before} of the fifty were open before the one came, ${left} after it`);
  // Behind all of them it would have come when none was left.
  expect(left).toBeGreaterThan(before / 2);
  await expect.poll(openOfMany, { timeout: 90_000 }).toBe(0);
});

test('the same recording under another name is answered from what is stored', async () => {
  const { player: user, channel } = stack.scene;
  const before = await stack.house.db.match.count();
  const renamed = Uint8Array.from([...asAnotherMatch(bytes, 7), 0]);
  const options = { replay: { name: 'renamed.replay', bytes: renamed } };
  const message = await stack.standIn.driver
    .runCommand({ user, channel, command: 'analyze', options })
    .untilMessage(({ files }) => files.length === 1, { timeoutMs: 60_000 });
  expect(wordsOf(message)).toContain('Goals');
  expect(await stack.house.db.match.count()).toBe(before);
});
