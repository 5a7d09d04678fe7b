import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { slotStores, type SharedSlots } from '../../tests/slotStores.ts';
import { POLL_MS, type SlotStore, type Turn } from '../ballchasing/rateGate.ts';

async function waitOf(turn: Promise<Turn>): Promise<number> {
  const taken = await turn;
  return 'waitMs' in taken ? taken.waitMs : 0;
}

describe.each(slotStores)('calls counted in $name', ({ missing, open }) => {
  let shared: SharedSlots | undefined;
  let workers: SlotStore[] = [];

  beforeAll(async () => {
    if (missing) return;
    shared = await open();
    workers = [1, 2, 3].map(() => shared!.connect());
  });
  afterAll(() => shared?.close());

  test('three workers share what one may do', async (context) => {
    context.skip(missing !== undefined, missing);
    const windows = [
      { calls: 2, perMs: 60_000 },
      { calls: 4, perMs: 3_600_000 },
    ];
    const turns = await Promise.all(
      [...workers, ...workers].map((worker) => worker.take('list', windows)),
    );
    const tickets = turns.flatMap((turn) => ('ticket' in turn ? turn.ticket : []));
    expect(tickets.length).toBe(2);
    expect(await waitOf(workers[0]!.take('list', windows))).toBe(POLL_MS);

    for (const ticket of tickets) await workers[2]!.settle('list', ticket);
    const waitMs = await waitOf(workers[0]!.take('list', windows));
    expect(waitMs).toBeGreaterThan(50_000);
    expect(waitMs).toBeLessThanOrEqual(60_000);
    expect(await waitOf(workers[0]!.take('file', windows))).toBe(0);
  });

  test('the narrowest window decides, and a call that left it makes room', async (context) => {
    context.skip(missing !== undefined, missing);
    const windows = [
      { calls: 1, perMs: 500 },
      { calls: 2, perMs: 60_000 },
    ];
    const [worker] = workers;
    const call = async (): Promise<number> => {
      const turn = await worker!.take('other', windows);
      if ('waitMs' in turn) return turn.waitMs;
      await worker!.settle('other', turn.ticket);
      return 0;
    };
    expect(await call()).toBe(0);
    const waitMs = await call();
    expect(waitMs).toBeLessThanOrEqual(500);
    await new Promise((done) => setTimeout(done, waitMs));
    expect(await call()).toBe(0);
    expect(await call()).toBeGreaterThan(50_000);
  });

  test('a pause holds everybody, and a shorter one does not end it', async (context) => {
    context.skip(missing !== undefined, missing);
    await workers[0]!.hold('replay', 30_000);
    await workers[1]!.hold('replay', 1_000);
    const waitMs = await waitOf(workers[2]!.take('replay', [{ calls: 9, perMs: 1_000 }]));
    expect(waitMs).toBeGreaterThan(25_000);
    expect(waitMs).toBeLessThanOrEqual(30_000);
  });
});
