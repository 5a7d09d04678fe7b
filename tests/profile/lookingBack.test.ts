import { beforeAll, expect, test } from 'vitest';
import { wordsOf } from '../../playground/discord/index.ts';
import { definitions } from '../../src/analysis/definitions.ts';
import { saveLinkedAccount } from '../../src/db/accounts.ts';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';
import { playedReport, storeReports, variantOf } from './history.ts';

const account = { platform: 'steam', id: '76561197960287930' } as const;

let stack: Stack;
beforeAll(async () => {
  stack = await startStack({ DATABASE_URL: await createEmptyDatabase() });
  return () => stack.close();
});

async function explain(statistic: string): Promise<string> {
  const { player: user, channel } = stack.scene;
  const call = { user, channel, command: 'explain', options: { statistic } };
  return wordsOf(await stack.standIn.driver.runCommand(call).untilMessage());
}

test('every statistic is explained by its row of the table, to a stranger too', async () => {
  for (const id of ['boost.bpm', 'core.goals', 'skill.boost_efficiency', 'play.whiffs']) {
    const { label, summary, limits } = definitions.find((row) => row.id === id)!;
    const words = await explain(id);
    for (const text of [label, summary, limits]) expect(words).toContain(text);
    expect(words).toContain('None yet');
  }
  expect(await explain('core.goals')).toContain('Recorded');
  expect(await explain('play.whiffs')).toContain('Inferred');
  expect(stack.standIn.history.violations).toEqual([]);
});

test('names lead to it as well as ids, and a name of several does not', async () => {
  expect(await explain('supersonic share')).toContain('movement.percent_supersonic_speed');
  expect(await explain('boost')).toMatch(/no statistic called `boost`, or several/);
});

test('typing finds statistics by any part of their name', async () => {
  const { player: user, channel } = stack.scene;
  const typed = (focused: string) =>
    stack.standIn.driver.autocomplete({
      user,
      channel,
      command: 'explain',
      options: { statistic: focused },
      focused: 'statistic',
    });
  expect((await typed('goals'))[0]).toMatchObject({ value: 'core.goals' });
  const supersonic = await typed('supersonic');
  expect(supersonic.map(({ value }) => value)).toContain('movement.percent_supersonic_speed');
  expect(await typed('')).toHaveLength(25);
  expect(await typed('no such thing')).toEqual([]);
});

test('the own newest value stands beside the meaning, from the last match that tells it', async () => {
  const { db } = stack.house;
  const { id: discordId, name: username } = stack.scene.player;
  await saveLinkedAccount(db, { discordId, username, account });
  const report = playedReport(1);
  const older = variantOf(report, { account, won: true, date: '2026-03-11T20:00:00' });
  const newer = variantOf(report, { account, won: false, date: '2026-03-12T21:30:00', boost: 2 });
  const { boost, ...others } = newer.document.blue.players[0]!.stats;
  const without = { ...newer.document.blue.players[0]!, stats: others };
  const blue = { ...newer.document.blue, players: [without] };
  await storeReports(db, [older, { ...newer, document: { ...newer.document, blue } }]);

  expect(await explain('core.shots')).toContain('Defeat 1–3 · Ranked Standard · DFH Stadium');
  const words = await explain('boost.bpm');
  expect(words).toContain(`**${Math.round(boost!.bpm / 2)} boost/min** · Victory 3–1`);
  expect(words).toContain('11 Mar 2026, 20:00');
});
