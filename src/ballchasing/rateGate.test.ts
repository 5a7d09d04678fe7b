import { expect, test } from 'vitest';
import { buckets, limitsOfTier, rateLimits, type Bucket } from './limits.ts';
import { createLocalSlots, createRateGate, type SlotStore } from './rateGate.ts';

test('every window holds, however many ask', async () => {
  let now = 0;
  const slots = createLocalSlots(() => now);
  const windows = [
    { calls: 2, perMs: 1_000 },
    { calls: 5, perMs: 10_000 },
  ];
  const taken: number[] = [];
  while (taken.length < 12) {
    const waitMs = await slots.take('list', windows);
    if (waitMs > 0) now += waitMs;
    else taken.push(now);
  }
  expect(taken).toEqual([
    0, 0, 1_000, 1_000, 2_000, 10_000, 10_000, 11_000, 11_000, 12_000, 20_000, 20_000,
  ]);
});

test('buckets do not wait for each other, and a pause is kept by all', async () => {
  let now = 0;
  const slots = createLocalSlots(() => now);
  const windows = [{ calls: 1, perMs: 1_000 }];
  expect(await slots.take('file', windows)).toBe(0);
  expect(await slots.take('file', windows)).toBe(1_000);
  expect(await slots.take('list', windows)).toBe(0);
  await slots.hold('replay', 5_000);
  await slots.hold('replay', 2_000);
  now = 4_000;
  expect(await slots.take('replay', windows)).toBe(1_000);
});

test('the first asked is the first through, and only the first asks the store', async () => {
  let open = false;
  let asking = 0;
  let most = 0;
  const store: SlotStore = {
    async take() {
      most = Math.max(most, ++asking);
      await Promise.resolve();
      asking--;
      return open ? 0 : 1;
    },
    hold: async () => {},
  };
  const gate = createRateGate(store, rateLimits.regular);
  const through: number[] = [];
  const all = [1, 2, 3].map((number) => gate.acquire('list').then(() => through.push(number)));
  open = true;
  await Promise.all(all);
  expect(through).toEqual([1, 2, 3]);
  expect(most).toBe(1);
});

test('when an hour is used up the call fails at once and says for how long', async () => {
  const slots: SlotStore = { take: async () => 1_200_000, hold: async () => {} };
  const gate = createRateGate(slots, rateLimits.regular);
  const refusal = { name: 'TransientError', retryAfterMs: 1_200_000 };
  await expect(gate.acquire('file')).rejects.toMatchObject(refusal);
  await expect(gate.acquire('file')).rejects.toMatchObject(refusal);
});

test('an unknown kind of account gets the limits of everybody', () => {
  expect(limitsOfTier('gold')).toBe(rateLimits.gold);
  expect(limitsOfTier('platinum-2030')).toBe(rateLimits.regular);
  expect(limitsOfTier(undefined)).toBe(rateLimits.regular);
  const empty = buckets.filter((bucket: Bucket) => rateLimits.regular[bucket].length === 0);
  expect(empty).toEqual([]);
});
