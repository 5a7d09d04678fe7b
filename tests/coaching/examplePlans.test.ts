import { expect, test } from 'vitest';
import { exampleWeek } from '../../playground/players/exampleWeek.ts';
import { sixPlayers, type ExamplePlayer } from '../../playground/players/sixPlayers.ts';
import { runsOn } from '../../src/coaching/catalogue/drills.ts';
import { packsByCode } from '../../src/coaching/catalogue/packs.ts';
import type { Block } from '../../src/coaching/plan/weekPlan.ts';
import { languages } from '../../src/coaching/words/index.ts';
import { loadModels } from '../../src/db/modelFiles.ts';
import { fitView } from '../../src/discord/limits.ts';
import { planView } from '../../src/discord/views/plan.ts';

const models = await loadModels();
const weeks = sixPlayers.map((player) => exampleWeek(models, player, '2026-W48'));

test.each(weeks)('the week of $player.name fits their life', ({ player, plan }) => {
  const days = [...new Set(plan.blocks.map(({ weekday }) => weekday))];
  expect(days).toHaveLength(player.days);
  for (const day of days) {
    const minutes = plan.blocks
      .filter(({ weekday }) => weekday === day)
      .reduce((sum, { block }) => sum + block.minutes, 0);
    expect(minutes).toBe(player.minutesADay);
  }
  expect(plan.blocks.filter(({ block }) => !isPlayable(block, player))).toEqual([]);
  const codes = plan.blocks.flatMap(({ block }) => (block.kind === 'pack' ? block.pack.code : []));
  expect(new Set(codes).size).toBe(codes.length);
  expect(plan.goals.length).toBeGreaterThan(0);
  expect(plan.challenge).toBeDefined();
});

function isPlayable(block: Block, { platform }: ExamplePlayer): boolean {
  if (block.kind === 'pack') return packsByCode.get(block.pack.code)?.trust !== 'D';
  return block.kind !== 'drill' || runsOn(block.drill, platform);
}

test('a step speaks of a rank only where its skill was measured by one', () => {
  const ofLobby = new Set(['reach-the-lobby', 'beyond-the-lobby', 'part-of-the-way']);
  const byRank = weeks.flatMap(({ plan, assessment }) =>
    plan.goals.filter(({ skill, stat }) => {
      const reason = assessment.skills[skill].reasons.find((one) => one.stat === stat);
      return reason?.next !== undefined;
    }),
  );
  const byLobby = weeks.flatMap(({ plan }) => plan.goals.filter((goal) => !byRank.includes(goal)));
  expect(byLobby.length).toBeGreaterThan(0);
  expect(byLobby.filter(({ reason }) => !ofLobby.has(reason))).toEqual([]);
  expect(byRank.filter(({ reason }) => reason.endsWith('-lobby'))).toEqual([]);
});

test('no goal asks for a different player within a week', () => {
  for (const { from, to } of weeks.flatMap(({ plan }) => plan.goals)) {
    expect(Math.abs(to - from)).toBeLessThan(Math.max(from, to) * 0.6);
  }
});

test.each(Object.entries(languages))('every card fits into Discord whole in %s', (_, messages) => {
  for (const { plan } of weeks) {
    const card = planView(messages, plan, { today: 1 });
    expect(fitView(card)).toEqual(card);
    expect(JSON.stringify(card)).not.toMatch(/undefined|NaN|\[object/);
  }
});
