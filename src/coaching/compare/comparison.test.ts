import { expect, test } from 'vitest';
import { featureIds, type FeatureVector } from '../../ml/features.ts';
import { changeOf } from './clearEffect.ts';
import { compareSides } from './comparison.ts';

const column = featureIds.indexOf('bpm');
const goals = featureIds.indexOf('goals_per_minute');

/** Matches that differ in boost use and goals only; all else is the same luck on both sides. */
function matches(boost: number, seed: number): readonly FeatureVector[] {
  return Array.from({ length: 12 }, (_, match) =>
    featureIds.map((_id, at) => {
      const luck = Math.sin(match * 7.3 + at * 3.1 + seed) * 10;
      return at === column || at === goals ? boost + luck : 100 + luck;
    }),
  );
}

test('a difference that is there stands first, what is luck is not called clear', () => {
  const [first, ...others] = compareSides(matches(120, 0), matches(100, 1), { byResult: true });
  expect(first).toMatchObject({ label: 'boost used a minute', isClear: true });
  expect(first!.effect.g).toBeGreaterThan(1);
  expect(others.filter(({ isClear }) => isClear)).toEqual([]);
});

test('goals are no finding about wins, but one about two players', () => {
  const labels = (byResult: boolean) =>
    compareSides(matches(120, 0), matches(100, 1), { byResult }).map(({ label }) => label);
  expect(labels(true)).not.toContain('goals');
  expect(labels(false)).toContain('goals');
});

test('chance alone is called a change in fewer than one of ten looks at four statistics', () => {
  let state = 1;
  const random = (): number => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
  const luck = (): number => random() + random() + random();
  const looks = Array.from({ length: 400 }, () =>
    Array.from({ length: 4 }, () => changeOf(Array.from({ length: 20 }, luck), 4)).some(
      (change) => change?.isClear,
    ),
  );
  const alarms = looks.filter(Boolean).length;
  expect(alarms / looks.length).toBeLessThan(0.1);
  expect(alarms).toBeGreaterThan(0);
});

test('too few matches have no change', () => {
  expect(changeOf([1, 2, 3, 4, 5, 6, 7, 8, 9], 4)).toBeUndefined();
});
