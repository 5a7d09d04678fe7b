import { expect, test } from 'vitest';
import { dueSkill, respace } from '../plan/spacing.ts';
import { offerChallenge, progressOf } from './challenge.ts';
import { setGoal, setGoals, type GoalCandidate } from './setGoals.ts';

/** Twenty matches around 30 with a deviation of ten. */
const values = Array.from({ length: 20 }, (_, match) => ({
  value: 30 + (match % 2 === 0 ? 9.75 : -9.75),
  session: `${Math.floor(match / 5)}`,
}));

const emptyTank: GoalCandidate = {
  stat: 'percent_zero_boost',
  skill: 'boost_efficiency',
  better: 'lower',
  values,
  digits: 0,
};

test('a next rank within a week is the goal', () => {
  expect(setGoal({ ...emptyTank, nextRank: 27 })).toMatchObject({
    from: 30,
    to: 27,
    reason: 'reach-next-rank',
  });
});

test('a next rank far away is approached by what a week can move', () => {
  expect(setGoal({ ...emptyTank, nextRank: 12 })).toMatchObject({
    from: 30,
    to: 25,
    reason: 'part-of-the-way',
  });
});

test('who is past the next rank, or has no rank, takes a step further', () => {
  const past = setGoal({ ...emptyTank, nextRank: 40 });
  expect(past).toMatchObject({ from: 30, to: 27, reason: 'a-step-further' });
  expect(setGoal(emptyTank)).toMatchObject({ from: 30, to: 27, reason: 'a-step-further' });
});

test('a number that swings more than its mean is not asked to become another player’s', () => {
  const shots = values.map((one, match) => ({ ...one, value: match % 4 === 0 ? 40 : 0 }));
  const scoring = { ...emptyTank, stat: 'shooting_percentage', better: 'higher' } as const;
  expect(setGoal({ ...scoring, values: shots, nextRank: 30 })).toMatchObject({ from: 10, to: 17 });
});

test('goals of the focus come first, three at most, and none without matches', () => {
  const other: GoalCandidate = { ...emptyTank, stat: 'saves', skill: 'save_percentage' };
  const goals = setGoals([other, emptyTank, other, emptyTank, emptyTank], 'boost_efficiency');
  expect(goals.map(({ skill }) => skill)).toEqual([
    'boost_efficiency',
    'boost_efficiency',
    'save_percentage',
  ]);
  expect(setGoals([{ ...emptyTank, values: values.slice(0, 4) }], 'boost_efficiency')).toEqual([]);
});

test('a challenge asks for what two of five matches reach already', () => {
  const goal = setGoal(emptyTank);
  const history = [20, 25, 30, 35, 40, 22, 27, 32, 37, 42];
  expect(offerChallenge(goal, history, 0)).toMatchObject({ better: 'lower', threshold: 30 });
});

test('a challenge is never what nearly every match has already', () => {
  const goal = setGoal(emptyTank);
  const { threshold } = offerChallenge(goal, [30, 30, 30, 30, 30, 30, 28, 35], 0);
  expect(threshold).toBe(28);
  expect(offerChallenge(goal, [30, 30, 30, 30, 30], 0).threshold).toBe(goal.to);
});

test('a challenge is settled as soon as it can be', () => {
  const challenge = { ...offerChallenge(setGoal(emptyTank), [], 0), threshold: 30 };
  expect(progressOf(challenge, [])).toEqual({ hits: 0, played: 0, state: 'open' });
  expect(progressOf(challenge, [29, 40, 30, 12])).toEqual({ hits: 3, played: 4, state: 'won' });
  expect(progressOf(challenge, [40, 41, 42])).toEqual({ hits: 0, played: 3, state: 'lost' });
  expect(progressOf(challenge, [40, 41, 1, 1, 50, 1])).toMatchObject({ hits: 2, state: 'lost' });
});

test('a skill comes back after growing weeks, and next week when it slips', () => {
  const skill = 'boost_efficiency';
  const first = respace(undefined, { skill, verdict: 'achieved', week: 10 });
  expect(first).toEqual({ skill, box: 1, dueWeek: 12 });
  const second = respace(first, { skill, verdict: 'achieved', week: 12 });
  expect(second).toEqual({ skill, box: 2, dueWeek: 16 });
  expect(respace(second, { skill, verdict: 'regressed', week: 16 })).toMatchObject({ dueWeek: 17 });
  expect(respace(second, { skill, verdict: 'not_measurable', week: 16 })).toEqual(second);
});

test('the skill that waited longest is due, but not the focus', () => {
  const spaced = [
    { skill: 'shot_accuracy', box: 1, dueWeek: 14 },
    { skill: 'boost_efficiency', box: 0, dueWeek: 12 },
    { skill: 'save_percentage', box: 2, dueWeek: 20 },
  ] as const;
  expect(dueSkill(spaced, { week: 15, focus: 'boost_efficiency' })).toBe('shot_accuracy');
  expect(dueSkill(spaced, { week: 15, focus: 'save_percentage' })).toBe('boost_efficiency');
  expect(dueSkill(spaced, { week: 11, focus: 'save_percentage' })).toBeUndefined();
});
