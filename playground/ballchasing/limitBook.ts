/** The limits of an ordinary account, as Ballchasing publishes them: [calls, seconds]. */
const PUBLISHED = {
  replay: [
    [2, 1],
    [1_000, 3_600],
  ],
  list: [
    [2, 1],
    [500, 3_600],
  ],
  file: [
    [1, 1],
    [200, 3_600],
  ],
  other: [[2, 1]],
} as const;

export type LimitedCall = keyof typeof PUBLISHED;

/** Counts calls as they arrive, in sliding windows: the strictest reading of the published numbers. */
export class LimitBook {
  /** Calls that came too early, over all tokens. */
  violations = 0;
  enforced = true;
  readonly #arrivals = new Map<string, number[]>();

  /** The seconds to stay away, or 0 when the call is within the limits. Refused calls do not count. */
  arrive(token: string, call: LimitedCall, now = performance.now()): number {
    const key = `${call} ${token}`;
    const arrivals = this.#arrivals.get(key) ?? [];
    this.#arrivals.set(key, arrivals);
    const tooEarlyBy = Math.max(
      ...PUBLISHED[call].map(([calls, seconds]) => {
        const nth = arrivals.at(-calls);
        return nth === undefined ? 0 : nth + seconds * 1_000 - now;
      }),
    );
    if (tooEarlyBy <= 0) {
      arrivals.push(now);
      return 0;
    }
    this.violations++;
    return this.enforced ? Math.ceil(tooEarlyBy / 1_000) : 0;
  }
}
