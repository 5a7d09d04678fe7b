/** Milliseconds of each of many runs, sorted. */
export type Timing = { readonly median: number; readonly fastest: number };

/** Runs that a just-in-time compiler needs before times say anything. */
const WARM_UP_MS = 1_500;

export function measureWarm(run: () => void, runs: number): Timing {
  const start = performance.now();
  while (performance.now() - start < WARM_UP_MS) run();
  return summarize(Array.from({ length: runs }, () => milliseconds(run)));
}

export function summarize(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1]!, fastest: sorted[0]! };
}

export function milliseconds(run: () => void): number {
  const start = performance.now();
  run();
  return performance.now() - start;
}
