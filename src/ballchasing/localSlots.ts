import type { Bucket, RateWindow } from './limits.ts';
import { POLL_MS, UNSETTLED_MS, type SlotStore } from './rateGate.ts';

type Slot = { readonly ticket: string; at: number };

/** Counts in this process only: for the command line, and for a bot that is one process. */
export function createLocalSlots(now: () => number = () => performance.now()): SlotStore {
  const taken = new Map<Bucket, Slot[]>();
  const holds = new Map<Bucket, number>();
  let tickets = 0;

  return {
    async take(bucket, windows) {
      const slots = (taken.get(bucket) ?? []).sort((one, other) => other.at - one.at);
      const waitMs = Math.max((holds.get(bucket) ?? 0) - now(), waitFor(slots, windows, now()));
      if (waitMs > 0) return { waitMs };
      const ticket = String(++tickets);
      slots.unshift({ ticket, at: now() + UNSETTLED_MS });
      taken.set(bucket, slots.slice(0, Math.max(...windows.map(({ calls }) => calls))));
      return { ticket };
    },
    async settle(bucket, ticket) {
      const slot = taken.get(bucket)?.find((entry) => entry.ticket === ticket);
      if (slot) slot.at = Math.min(slot.at, now());
    },
    async hold(bucket, ms) {
      holds.set(bucket, Math.max(holds.get(bucket) ?? 0, now() + ms));
    },
  };
}

function waitFor(
  latestFirst: readonly Slot[],
  windows: readonly RateWindow[],
  now: number,
): number {
  const waits = windows.map(({ calls, perMs }) => {
    const nth = latestFirst[calls - 1];
    if (!nth) return 0;
    return nth.at > now ? POLL_MS : nth.at + perMs - now;
  });
  return Math.max(0, ...waits);
}
