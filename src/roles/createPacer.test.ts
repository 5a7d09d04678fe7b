import { expect, test } from 'vitest';
import { createPacer } from './createPacer.ts';

test('a message is edited once in a while, whatever others are', () => {
  let nowMs = 0;
  const mayShow = createPacer(() => nowMs);
  expect([mayShow('a'), mayShow('a'), mayShow('b')]).toEqual([true, false, true]);
  nowMs = 1_000;
  expect(mayShow('a')).toBe(true);
});
