import { expect, test } from 'vitest';
import { effectSize } from './effectSize.ts';

test('a difference of one deviation is one, less the correction for small samples', () => {
  const first = [11, 13, 15, 9, 12];
  const second = first.map((value) => value - Math.sqrt(5));
  expect(effectSize(first, second)).toMatchObject({
    g: expect.closeTo(1 - 3 / 31, 5),
    inFirst: 12,
  });
});

test('no difference has an interval around nothing', () => {
  const { low, high } = effectSize([1, 2, 3, 4], [4, 3, 2, 1])!;
  expect(low).toBeLessThan(0);
  expect(high).toBeGreaterThan(0);
});

test('too few matches, or matches all alike, say nothing', () => {
  expect(effectSize([1, 2, 3], [1, 2, 3, 4])).toBeUndefined();
  expect(effectSize([1, 1, 1, 1], [1, 1, 1, 1])).toBeUndefined();
});
