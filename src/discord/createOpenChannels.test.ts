import { expect, test } from 'vitest';
import { createOpenChannels } from './createOpenChannels.ts';

test('only the channel of that guild is open, and the answer is kept for a while', async () => {
  let [asked, nowMs] = [0, 0];
  const isOpen = createOpenChannels(
    (guildId) => {
      asked++;
      return Promise.resolve(guildId === 'g' ? 'c' : undefined);
    },
    () => nowMs,
  );
  expect(await isOpen('g', 'c')).toBe(true);
  expect(await isOpen('g', 'other')).toBe(false);
  expect(await isOpen(null, 'c')).toBe(false);
  expect(asked).toBe(1);
  nowMs = 60_000;
  await isOpen('g', 'c');
  expect(asked).toBe(2);
});

test('a database that fails or hangs leaves the answer private', async () => {
  const failing = createOpenChannels(() => Promise.reject(new Error('down')), Date.now);
  expect(await failing('g', 'c')).toBe(false);
  const hanging = createOpenChannels(() => new Promise(() => undefined), Date.now);
  const startedAt = performance.now();
  expect(await hanging('g', 'c')).toBe(false);
  expect(performance.now() - startedAt).toBeLessThan(2_000);
});
