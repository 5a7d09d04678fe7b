import { TransientError } from '../core/errors.ts';
import type { Bucket, RateLimits, RateWindow } from './limits.ts';

/** Where calls are counted; shared by all workers, so the clock is the store's. */
export type SlotStore = {
  /** Counts a call and returns 0, or returns the milliseconds until it is worth asking again. */
  take(bucket: Bucket, windows: readonly RateWindow[]): Promise<number>;
  /** Nobody calls for so long: the service said so. */
  hold(bucket: Bucket, ms: number): Promise<void>;
};

export type RateGate = {
  acquire(bucket: Bucket): Promise<void>;
  holdOff(bucket: Bucket, ms: number): Promise<void>;
};

/**
 * Windows are this much longer than allowed: the service counts calls where they arrive, and one
 * that was slow on its way is followed closely by the next.
 */
const MARGIN_MS = 250;
/** Longer waits (an hour's calls are used up) belong to the queue, not to a sleeping job. */
const MAX_WAIT_MS = 60_000;

/**
 * Lets calls through as the limits allow. Within a process the first asked is the first through,
 * and only the first asks the store, so many waiting calls cost it no more than one.
 */
export function createRateGate(store: SlotStore, limits: RateLimits): RateGate {
  const queues = new Map<Bucket, Promise<void>>();

  return {
    acquire(bucket) {
      const turn = (queues.get(bucket) ?? Promise.resolve()).then(() => pass(bucket));
      queues.set(
        bucket,
        turn.catch(() => {}),
      );
      return turn;
    },
    holdOff: (bucket, ms) => store.hold(bucket, ms),
  };

  async function pass(bucket: Bucket): Promise<void> {
    const windows = limits[bucket].map(({ calls, perMs }) => ({ calls, perMs: perMs + MARGIN_MS }));
    for (;;) {
      const waitMs = await store.take(bucket, windows);
      if (waitMs <= 0) return;
      if (waitMs > MAX_WAIT_MS) {
        throw new TransientError(`Ballchasing's ${bucket} calls are used up`, {
          retryAfterMs: waitMs,
        });
      }
      await new Promise((done) => setTimeout(done, waitMs));
    }
  }
}

/** Counts in this process only: for the command line, and for a bot that is one process. */
export function createLocalSlots(now: () => number = () => performance.now()): SlotStore {
  const taken = new Map<Bucket, number[]>();
  const holds = new Map<Bucket, number>();

  return {
    async take(bucket, windows) {
      const at = now();
      const slots = taken.get(bucket) ?? [];
      const waitMs = waitFor({ at, windows, heldUntil: holds.get(bucket) ?? 0 }, (nth) =>
        slots.at(-nth),
      );
      if (waitMs > 0) return waitMs;
      slots.push(at);
      taken.set(bucket, slots.slice(-Math.max(...windows.map(({ calls }) => calls))));
      return 0;
    },
    async hold(bucket, ms) {
      holds.set(bucket, Math.max(holds.get(bucket) ?? 0, now() + ms));
    },
  };
}

/** The wait until every window has room: its nth latest call must have left it. */
export function waitFor(
  state: {
    readonly at: number;
    readonly windows: readonly RateWindow[];
    readonly heldUntil: number;
  },
  latest: (nth: number) => number | undefined,
): number {
  const free = state.windows.map(({ calls, perMs }) => (latest(calls) ?? -Infinity) + perMs);
  return Math.max(0, ...free.map((at) => at - state.at), state.heldUntil - state.at);
}
