import { TransientError } from '../core/errors.ts';
import type { Bucket, RateLimits, RateWindow } from './limits.ts';

/** `ticket` when the call may go, else the milliseconds until it is worth asking again. */
export type Turn = { readonly ticket: string } | { readonly waitMs: number };

/** Where calls are counted; shared by all workers, so the clock is the store's. */
export type SlotStore = {
  /**
   * Counts a call as one that arrives UNSETTLED_MS from now, if every window has room: the nth
   * latest call must have left it. While that one is under way, asks for a new try in POLL_MS.
   */
  take(bucket: Bucket, windows: readonly RateWindow[]): Promise<Turn>;
  /** The call has been answered, so it arrived by now at the latest. */
  settle(bucket: Bucket, ticket: string): Promise<void>;
  /** Nobody calls for so long: the service said so. */
  hold(bucket: Bucket, ms: number): Promise<void>;
};

/** How late a call may arrive whose worker died or whose answer is slow. */
export const UNSETTLED_MS = 3_000;
export const POLL_MS = 50;

/** To be called once the call is answered, or never will be. */
export type Settle = () => Promise<void>;

export type RateGate = {
  readonly acquire: (bucket: Bucket) => Promise<Settle>;
  readonly holdOff: (bucket: Bucket, ms: number) => Promise<void>;
};

/** Longer waits (an hour's calls are used up) belong to the queue, not to a sleeping job. */
const MAX_WAIT_MS = 60_000;

/**
 * Lets calls through as the limits allow. The service counts calls where they arrive, which is
 * somewhere between sending and answer: windows start at the answer, so a call that was slow on its
 * way is not followed too closely. Within a process the first asked is the first through, and only
 * the first asks the store, so many waiting calls cost it no more than one.
 */
export function createRateGate(store: SlotStore, limits: RateLimits): RateGate {
  const queues = new Map<Bucket, Promise<unknown>>();

  return {
    acquire(bucket) {
      const turn = (queues.get(bucket) ?? Promise.resolve()).then(() => pass(bucket));
      queues.set(
        bucket,
        turn.catch(() => undefined),
      );
      return turn;
    },
    holdOff: (bucket, ms) => store.hold(bucket, ms),
  };

  async function pass(bucket: Bucket): Promise<Settle> {
    const windows = limits[bucket].map(withMargin);
    for (;;) {
      const turn = await store.take(bucket, windows);
      // Unsettled, a call counts a little longer than it must: no reason to fail it.
      if ('ticket' in turn) return () => store.settle(bucket, turn.ticket).catch(() => undefined);
      if (turn.waitMs > MAX_WAIT_MS) {
        throw new TransientError(`Ballchasing's ${bucket} calls are used up`, {
          retryAfterMs: turn.waitMs,
        });
      }
      await new Promise((done) => setTimeout(done, turn.waitMs));
    }
  }
}

/** For clocks that run at another speed than theirs, and for what they round. */
function withMargin({ calls, perMs }: RateWindow): RateWindow {
  return { calls, perMs: Math.ceil(perMs * 1.001) + 20 };
}
