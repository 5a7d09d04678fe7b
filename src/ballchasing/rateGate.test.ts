import { expect, test } from 'vitest';
import { buckets, limitsOfTier, rateLimits, type Bucket } from './limits.ts';
import { createLocalSlots } from './localSlots.ts';
import { createRateGate, type SlotStore, type Turn } from './rateGate.ts';

const windows = [
  { calls: 2, perMs: 1_000 },
  { calls: 5, perMs: 10_000 },
];

function clock() {
  const time = { now: 0 };
  return { time, slots: createLocalSlots(() => time.now) };
}

async function ticketOf(turn: Promise<Turn>): Promise<string> {
  const taken = await turn;
  if ('waitMs' in taken) throw new Error(`still ${taken.waitMs} ms to wait`);
  return taken.ticket;
}

test('every window holds, however many ask', async () => {
  const { time, slots } = clock();
  const taken: number[] = [];
  while (taken.length < 12) {
    const turn = await slots.take('list', windows);
    if ('waitMs' in turn) time.now += turn.waitMs;
    else await slots.settle('list', turn.ticket).then(() => taken.push(time.now));
  }
  expect(taken).toEqual([
    0, 0, 1_000, 1_000, 2_000, 10_000, 10_000, 11_000, 11_000, 12_000, 20_000, 20_000,
  ]);
});

test('a call under way keeps its place, and its window starts at the answer', async () => {
  const { time, slots } = clock();
  const slow = await ticketOf(slots.take('file', windows));
  await slots.settle('file', await ticketOf(slots.take('file', windows)));
  expect(await slots.take('file', windows)).toEqual({ waitMs: 1_000 });
  time.now = 1_000;
  await ticketOf(slots.take('file', windows));
  expect(await slots.take('file', windows)).toEqual({ waitMs: 50 });
  time.now = 1_400;
  await slots.settle('file', slow);
  expect(await slots.take('file', windows)).toEqual({ waitMs: 1_000 });
});

test('a call whose worker died is taken to have arrived', async () => {
  const { time, slots } = clock();
  await slots.take('file', windows);
  await slots.take('file', windows);
  time.now = 3_000;
  expect(await slots.take('file', windows)).toEqual({ waitMs: 1_000 });
});

test('buckets do not wait for each other, and a pause is kept by all', async () => {
  const { time, slots } = clock();
  await slots.take('file', [{ calls: 1, perMs: 1_000 }]);
  await ticketOf(slots.take('list', windows));
  await slots.hold('replay', 5_000);
  await slots.hold('replay', 2_000);
  time.now = 4_000;
  expect(await slots.take('replay', windows)).toEqual({ waitMs: 1_000 });
});

test('the first asked is the first through, and only the first asks the store', async () => {
  let open = false;
  let asking = 0;
  let most = 0;
  const store = storeThat(async () => {
    most = Math.max(most, ++asking);
    await Promise.resolve();
    asking--;
    return open ? { ticket: 'x' } : { waitMs: 1 };
  });
  const gate = createRateGate(store, rateLimits.regular);
  const through: number[] = [];
  const all = [1, 2, 3].map((number) => gate.acquire('list').then(() => through.push(number)));
  open = true;
  await Promise.all(all);
  expect(through).toEqual([1, 2, 3]);
  expect(most).toBe(1);
});

test('when an hour is used up the call fails at once and says for how long', async () => {
  const gate = createRateGate(
    storeThat(async () => ({ waitMs: 1_200_000 })),
    rateLimits.regular,
  );
  const refusal = { name: 'TransientError', retryAfterMs: 1_200_000 };
  await expect(gate.acquire('file')).rejects.toMatchObject(refusal);
  await expect(gate.acquire('file')).rejects.toMatchObject(refusal);
});

function storeThat(take: SlotStore['take']): SlotStore {
  return { take, settle: async () => {}, hold: async () => {} };
}

test('an unknown kind of account gets the limits of everybody', () => {
  expect(limitsOfTier('gold')).toBe(rateLimits.gold);
  expect(limitsOfTier('platinum-2030')).toBe(rateLimits.regular);
  expect(limitsOfTier(undefined)).toBe(rateLimits.regular);
  const empty = buckets.filter((bucket: Bucket) => rateLimits.regular[bucket].length === 0);
  expect(empty).toEqual([]);
});
