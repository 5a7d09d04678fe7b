import { expect, test } from 'vitest';
import { createRateLimit } from './createRateLimit.ts';

test('counts per key and window, and says how long to wait', () => {
  let now = 1_000_000;
  const wait = createRateLimit({ calls: 2, seconds: 60 }, () => now);
  expect([wait('a'), wait('a'), wait('a'), wait('b')]).toEqual([0, 0, 60, 0]);
  now += 30_500;
  expect(wait('a')).toBe(30);
  now += 29_500;
  expect([wait('a'), wait('a'), wait('a')]).toEqual([0, 0, 60]);
});

test('a flood of keys neither grows it without end nor frees who is waiting', () => {
  const wait = createRateLimit({ calls: 1, seconds: 60 }, () => 0);
  const waits = Array.from({ length: 25_000 }, (_, key) => wait(`key ${key}`));
  expect(new Set(waits)).toEqual(new Set([0]));
  expect(wait('key 24999')).toBe(60);
  // The oldest made room.
  expect(wait('key 0')).toBe(0);
});
