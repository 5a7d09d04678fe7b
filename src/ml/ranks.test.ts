import { expect, test } from 'vitest';
import { rankName, tierOf, toScale } from './ranks.ts';

test('ranks are named, and names are understood as players write them', () => {
  expect([1, 9.4, 9.6, 21, 22, 30].map(rankName)).toEqual([
    'Bronze 1',
    'Gold 3',
    'Platinum 1',
    'Grand Champion 3',
    'Supersonic Legend',
    'Supersonic Legend',
  ]);
  expect(['bronze-1', 'Grand Champion 2', 'SSL', 'gold_3', 'wood-1', 'gold'].map(tierOf)).toEqual([
    1,
    20,
    22,
    9,
    undefined,
    undefined,
  ]);
});

test('above 21 the scale is drawn together, in order and never past 22', () => {
  const ends = [20, 21, 21.5, 22, 23, 25].map(toScale);
  expect(ends.slice(0, 2)).toEqual([20, 21]);
  expect(ends).toEqual([...ends].sort((a, b) => a - b));
  expect(ends.at(-1)).toBeLessThan(22);
});
