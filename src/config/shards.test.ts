import { expect, test } from 'vitest';
import { shardsVariable } from './shards.ts';

test.each([
  ['auto', { shards: 'auto' }],
  ['1', { shards: [0], shardCount: 1 }],
  ['3', { shards: [0, 1, 2], shardCount: 3 }],
  ['4-5/16', { shards: [4, 5], shardCount: 16 }],
])('%s', (text, expected) => {
  expect(shardsVariable.parse(text)).toEqual(expected);
});

test.each(['0', '-1', '5-4/16', '0-16/16', '2/4', 'many'])('%s is refused', (text) => {
  expect(shardsVariable.safeParse(text).success).toBe(false);
});
