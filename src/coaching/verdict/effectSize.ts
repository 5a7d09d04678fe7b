import { meanOf } from './sampleMean.ts';

export type EffectSize = {
  /** Hedges' g: difference of the means in deviations of a match, corrected for small samples. */
  readonly g: number;
  /** Its 95 % interval. */
  readonly low: number;
  readonly high: number;
  readonly inFirst: number;
  readonly inSecond: number;
};

/** Fewer on either side, and the interval is wider than any difference between wins and losses. */
const MIN_EACH = 4;

/** How much a statistic differs between two kinds of matches, wins and losses for example. */
export function effectSize(
  first: readonly number[],
  second: readonly number[],
): EffectSize | undefined {
  const [n, m] = [first.length, second.length];
  if (n < MIN_EACH || m < MIN_EACH) return undefined;
  const degrees = n + m - 2;
  const pooled = Math.sqrt((squares(first) + squares(second)) / degrees);
  if (pooled === 0) return undefined;
  const correction = 1 - 3 / (4 * degrees - 1);
  const [inFirst, inSecond] = [meanOf(first), meanOf(second)];
  const g = (correction * (inFirst - inSecond)) / pooled;
  const error = Math.sqrt((n + m) / (n * m) + (g * g) / (2 * (n + m)));
  return { g, low: g - 1.96 * error, high: g + 1.96 * error, inFirst, inSecond };
}

function squares(values: readonly number[]): number {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
}
