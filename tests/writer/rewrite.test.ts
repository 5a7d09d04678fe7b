import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { playMatch, evenSkill, pickTeams } from '../../playground/matches/index.ts';
import { needShared, sharedPath } from '../shared.ts';
import { firstDifference, rewrite } from './rewrite.ts';

test('a played match is written again byte for byte', () => {
  const players = pickTeams(3, () => evenSkill(0.6));
  const { bytes } = playMatch({ seed: 3, players, seconds: 30 });
  expect(firstDifference(rewrite(bytes), bytes)).toBe(-1);
});

/** Old vectors and rotations, no name ids, quaternions, both forms of boost, today's form. */
const VARIETY = [
  'small-frames.replay',
  '16d5.replay',
  '57a6c.replay',
  '5a06.replay',
  'a184.replay',
  '3cdd.replay',
  'panzinii-double-flip-reset-2026-07-09.replay',
];

for (const name of VARIETY)
  test(`${name} is written again byte for byte`, (context) => {
    needShared(context);
    const bytes = readFileSync(sharedPath('replays', name));
    expect(firstDifference(rewrite(bytes), bytes)).toBe(-1);
  });
