import { expect, test } from 'vitest';
import { judgeGoal } from '../../src/coaching/verdict/judgeGoal.ts';
import { simulateVerdicts } from './simulatedWeeks.ts';

const WEEKS = 1500;
const usual = { sessionsAWeek: 4, matchesASession: 5 };

test.each([
  ['an evening player', usual],
  ['a weekend player', { sessionsAWeek: 2, matchesASession: 4 }],
  ['a grinder', { sessionsAWeek: 6, matchesASession: 6 }],
])('%s: noise is called progress in under 5 %% of weeks', (_, habit) => {
  const shares = simulateVerdicts({ change: 0, ...habit }, WEEKS, 11);
  const progress = (shares.get('achieved') ?? 0) + (shares.get('on_the_way') ?? 0);
  expect(progress).toBeLessThan(0.05);
});

test('a clear improvement is seen, and hardly ever called a slip', () => {
  const shares = simulateVerdicts({ change: 0.8, ...usual }, WEEKS, 12);
  expect(shares.get('achieved')).toBeGreaterThan(0.7);
  expect(shares.get('regressed') ?? 0).toBeLessThan(0.005);
});

test('a clear slip is seen', () => {
  const shares = simulateVerdicts({ change: -0.8, ...usual }, WEEKS, 13);
  expect(shares.get('regressed')).toBeGreaterThan(0.7);
});

test('who hardly plays is told that nothing can be measured', () => {
  const shares = simulateVerdicts(
    { change: 1, sessionsAWeek: 1, matchesASession: 4 },
    WEEKS / 10,
    14,
  );
  expect(shares.get('not_measurable')).toBeCloseTo(1);
});

test('a goal that wants a number lowered is judged in its own direction', () => {
  const values = (level: number, name: string) =>
    Array.from({ length: 20 }, (_, match) => ({
      value: level + (match % 3) - 1,
      session: `${name} ${Math.floor(match / 5)}`,
    }));
  const verdict = judgeGoal({
    from: 30,
    to: 27,
    before: values(30, 'before'),
    after: values(26, 'after'),
  });
  expect(verdict).toMatchObject({ verdict: 'achieved', matchesBefore: 20, matchesAfter: 20 });
  expect(verdict.high).toBeLessThan(0);
});

test('no matches at all is no verdict', () => {
  expect(judgeGoal({ from: 1, to: 2, before: [], after: [] }).verdict).toBe('not_measurable');
});
