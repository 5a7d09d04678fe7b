export type RateRule = { readonly calls: number; readonly seconds: number };

/** Seconds to wait before the next call of that key; 0 where it may go ahead, which counts. */
export type RateLimit = (key: string) => number;

/** Keys kept before those whose window is over are forgotten; beyond it the oldest go. */
const MOST_KEYS = 20_000;

/** Calls per key and window, in one process: it shields the machine. Uploads are counted in the database. */
export function createRateLimit({ calls, seconds }: RateRule, now: () => number): RateLimit {
  const windows = new Map<string, { used: number; readonly endsAt: number }>();
  return (key) => {
    const at = now();
    const open = windows.get(key);
    if (open && open.endsAt > at) {
      if (open.used >= calls) return Math.ceil((open.endsAt - at) / 1_000);
      open.used++;
      return 0;
    }
    windows.delete(key);
    if (windows.size >= MOST_KEYS) makeRoom(windows, at);
    windows.set(key, { used: 1, endsAt: at + seconds * 1_000 });
    return 0;
  };
}

/** A map keeps its order, so the first entries are those opened first. */
function makeRoom(windows: Map<string, { readonly endsAt: number }>, at: number): void {
  for (const [key, { endsAt }] of windows) {
    if (endsAt <= at || windows.size >= MOST_KEYS) windows.delete(key);
    else return;
  }
}
