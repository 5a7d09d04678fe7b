import { expect, test } from 'vitest';
import { SnowflakeSource } from './snowflake.ts';

test('ten thousand ids of one millisecond differ and rise', () => {
  const ids = new SnowflakeSource(() => Date.UTC(2026, 0, 1));
  const drawn = Array.from({ length: 10_000 }, () => BigInt(ids.next()));
  const rising = drawn.every((id, index) => index === 0 || id > drawn[index - 1]!);
  expect(rising).toBe(true);
});
