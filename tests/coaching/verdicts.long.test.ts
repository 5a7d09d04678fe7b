import { expect, test } from 'vitest';
import { verdicts, type Verdict } from '../../src/coaching/verdict/judgeGoal.ts';
import { simulateVerdicts } from './simulatedWeeks.ts';

const WEEKS = 4_000;
const usual = { sessionsAWeek: 4, matchesASession: 5 };

/** Changes in deviations of a single match; a goal's step is half of one. */
const players = [
  ['improves clearly (+0.8)', { change: 0.8, ...usual }],
  ['improves by the goal (+0.5)', { change: 0.5, ...usual }],
  ['improves a little (+0.25)', { change: 0.25, ...usual }],
  ['stays', { change: 0, ...usual }],
  ['stays, weekends only', { change: 0, sessionsAWeek: 2, matchesASession: 4 }],
  ['stays, plays a lot', { change: 0, sessionsAWeek: 6, matchesASession: 6 }],
  ['slips clearly (-0.8)', { change: -0.8, ...usual }],
  ['hardly plays', { change: 0.8, sessionsAWeek: 1, matchesASession: 4 }],
] as const;

test('verdicts of players whose change is known', () => {
  const table = players.map(([player, kind], seed) => {
    const shares = simulateVerdicts(kind, WEEKS, 100 + seed);
    const percent = verdicts.map((one) => [one, Math.round((shares.get(one) ?? 0) * 1_000) / 10]);
    return { player, ...(Object.fromEntries(percent) as Record<Verdict, number>) };
  });
  console.table(table);
  const row = (start: string) => table.find(({ player }) => player.startsWith(start))!;
  for (const one of table.filter(({ player }) => player.startsWith('stays'))) {
    expect(one.achieved + one.on_the_way).toBeLessThan(5);
  }
  expect(row('improves clearly').achieved).toBeGreaterThan(70);
  expect(row('slips clearly').regressed).toBeGreaterThan(70);
  expect(row('hardly plays').not_measurable).toBe(100);
});
