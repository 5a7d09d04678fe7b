import { expect, test } from 'vitest';
import type { Reason } from '../../ml/assessment.ts';
import { assessedGoals } from './assessedGoals.ts';

const emptyTank: Reason = {
  stat: 'percent_zero_boost',
  label: 'time on empty',
  unit: '%',
  value: 21,
  typical: [12, 16],
  next: [10, 14],
  effect: -1.2,
};

test('what speaks against the player becomes a goal in the better direction', () => {
  const [goal] = assessedGoals('boost_efficiency', { reasons: [emptyTank] }, 2);
  expect(goal).toMatchObject({ from: 21, reason: 'part-of-the-way', unit: '%' });
  expect(goal!.to).toBeLessThan(21);
});

test('without a rank the goal is what the players met do', () => {
  const { next: _, ...lobby } = { ...emptyTank, value: 15 };
  const [goal] = assessedGoals('boost_efficiency', { reasons: [lobby] }, 2);
  expect(goal).toMatchObject({ from: 15, reason: 'reach-the-lobby' });
});

test('neither praise nor a statistic without a better end becomes a goal', () => {
  const praise = { ...emptyTank, effect: 0.8 };
  const third = { ...emptyTank, stat: 'percent_defensive_third' };
  expect(assessedGoals('boost_efficiency', { reasons: [praise, third] }, 2)).toEqual([]);
});
