import { expect, test } from 'vitest';
import { keepFetched } from './keepFetched.ts';

test('a file is handed out once, and the oldest make room', () => {
  const kept = keepFetched(10);
  for (const id of ['a', 'b', 'c']) kept.put(id, new Uint8Array(4));
  expect(kept.take('a')).toBeUndefined();
  expect(kept.take('b')).toHaveLength(4);
  expect(kept.take('b')).toBeUndefined();
  kept.put('c', new Uint8Array(6));
  kept.put('d', new Uint8Array(4));
  expect(kept.take('c')).toHaveLength(6);
  kept.put('too large', new Uint8Array(11));
  expect(kept.take('too large')).toBeUndefined();
});
