import { expect, test } from 'vitest';
import { featureIds } from '../../ml/features.ts';
import { drills } from '../catalogue/drills.ts';
import { verdicts } from '../verdict/judgeGoal.ts';
import { drillTitle, languages } from './index.ts';

const spoken = drills.filter(({ name }) => name === undefined).map(({ id }) => id);

test.each(Object.entries(languages))('%s names every drill and no other', (_, messages) => {
  expect(Object.keys(messages.drills).toSorted()).toEqual(spoken.toSorted());
});

test.each(Object.entries(languages))('%s has its own words for every verdict', (_, messages) => {
  const counts = { matches: 9, matchesBefore: 20 };
  const facts = { label: 'saves', from: '1', to: '2', after: '3', unit: '', ...counts };
  const said = verdicts.map((verdict) => messages.verdict(verdict, facts));
  expect(new Set(said).size).toBe(verdicts.length);
  expect(said.filter((text) => !text.includes('saves'))).toEqual([]);
});

test.each(Object.entries(languages))(
  '%s names every statistic that an assessment knows',
  (_, { stats }) => {
    expect(featureIds.filter((id) => stats[id] === undefined)).toEqual([]);
  },
);

test('no language repeats another: each text was written', () => {
  const how = Object.values(languages).map(({ drills }) =>
    Object.values(drills).map((words) => words.how),
  );
  expect(new Set(how.flat()).size).toBe(how.flat().length);
});

test('a workshop map keeps its name in every language, which says what it is', () => {
  const map = drills.find(({ kind }) => kind === 'workshop')!;
  expect(drillTitle(languages.de, map)).toBe(`${map.name} (Workshop-Map)`);
});
