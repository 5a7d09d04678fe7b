/** One match's value, and the session (a run of matches in one sitting) it was played in. */
export type MatchValue = { readonly value: number; readonly session: string };

export type SampleMean = {
  readonly n: number;
  readonly mean: number;
  /** Variance of the mean: how far chance moves it. */
  readonly variance: number;
};

export type Spread = {
  /** Variance of single matches. */
  readonly variance: number;
  /** Share of that variance which a whole session has in common: a good day, a bad lobby. */
  readonly withinSession: number;
  readonly sessions: number;
};

export function meanOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/**
 * The spread of matches around the mean of their own period, over all periods together, and how
 * much of it is shared by the matches of a session (one-way analysis of variance). Matches of one
 * evening resemble each other; whoever counts them as independent calls a good evening progress.
 */
export function spreadOf(periods: readonly (readonly MatchValue[])[]): Spread {
  const residuals = periods.flatMap(residualsOf);
  const sessions = groupBySession(residuals);
  const n = residuals.length;
  const variance = sumOfSquares(residuals) / Math.max(1, n - periods.length);
  return { variance, withinSession: sharedShare(sessions, n), sessions: sessions.length };
}

/** The variance of a mean grows with the matches that share a session (the survey's design effect). */
export function sampleMean(values: readonly MatchValue[], spread: Spread): SampleMean {
  const n = values.length;
  const sizes = groupBySession(values).map((session) => session.length);
  const meanSize = sizes.reduce((sum, size) => sum + size * size, 0) / n;
  const design = 1 + (meanSize - 1) * spread.withinSession;
  const mean = meanOf(values.map(({ value }) => value));
  return { n, mean, variance: (spread.variance / n) * design };
}

function residualsOf(period: readonly MatchValue[], index: number): MatchValue[] {
  const mean = meanOf(period.map(({ value }) => value));
  return period.map(({ value, session }) => ({
    value: value - mean,
    session: `${index}/${session}`,
  }));
}

function groupBySession(values: readonly MatchValue[]): MatchValue[][] {
  const sessions = new Map<string, MatchValue[]>();
  for (const value of values) {
    const session = sessions.get(value.session);
    if (session) session.push(value);
    else sessions.set(value.session, [value]);
  }
  return [...sessions.values()];
}

function sumOfSquares(values: readonly MatchValue[]): number {
  return values.reduce((sum, { value }) => sum + value * value, 0);
}

function sharedShare(sessions: readonly (readonly MatchValue[])[], n: number): number {
  const k = sessions.length;
  if (k < 2 || n <= k) return 0;
  const between = sessions.reduce(
    (sum, session) => sum + session.length * meanOf(session.map(({ value }) => value)) ** 2,
    0,
  );
  const within = sumOfSquares(sessions.flat()) - between;
  const size = (n - sessions.reduce((sum, { length }) => sum + length * length, 0) / n) / (k - 1);
  const [msBetween, msWithin] = [between / (k - 1), within / (n - k)];
  const share = (msBetween - msWithin) / (msBetween + (size - 1) * msWithin);
  return Number.isFinite(share) ? Math.min(0.9, Math.max(0, share)) : 0;
}
