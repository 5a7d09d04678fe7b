import { dot, mean, solve } from './linearAlgebra.ts';

/**
 * How the statistics of the training table go together, on standardised columns, to guess what a
 * document lacks from what it has, and to know how wide that guess is.
 */
export type FeatureSpace = {
  readonly means: readonly number[];
  readonly spreads: readonly number[];
  /** Correlations, row by row. */
  readonly correlation: readonly (readonly number[])[];
};

/** Further out than this many spreads is a broken document, not a better player. */
const FURTHEST = 6;
/** Keeps shares that sum to 100 solvable. */
const JITTER = 0.02;

export type Filled = {
  /** Standardised, without gaps. */
  readonly values: readonly number[];
  readonly missing: readonly number[];
};

export function measureSpace(rows: readonly (readonly (number | undefined)[])[]): FeatureSpace {
  const width = rows[0]!.length;
  const columns = Array.from({ length: width }, (_, column) =>
    rows.flatMap((row) => row[column] ?? []),
  );
  const means = columns.map((column) => (column.length > 0 ? mean(column) : 0));
  const spreads = columns.map((column, k) => {
    const squares = column.reduce((sum, value) => sum + (value - means[k]!) ** 2, 0);
    return column.length > 1 && squares > 0 ? Math.sqrt(squares / (column.length - 1)) : 1;
  });
  const standard = rows.map((row) =>
    row.map((value, k) => (value === undefined ? 0 : (value - means[k]!) / spreads[k]!)),
  );
  const correlation = means.map((_, a) =>
    means.map((__, b) => (a === b ? 1 : mean(standard.map((row) => row[a]! * row[b]!)))),
  );
  return { means, spreads, correlation };
}

/** Standardises a player's numbers; gaps get their expectation given the rest. */
export function fillGaps(space: FeatureSpace, row: readonly (number | undefined)[]): Filled {
  const { means, spreads } = space;
  const values = row.map((value, k) =>
    value === undefined
      ? 0
      : Math.min(FURTHEST, Math.max(-FURTHEST, (value - means[k]!) / spreads[k]!)),
  );
  const missing = row.flatMap((value, k) => (value === undefined ? [k] : []));
  const known = row.flatMap((value, k) => (value === undefined ? [] : [k]));
  if (missing.length > 0 && known.length > 0) {
    const inner = solve(
      covariance(space, known),
      known.map((k) => values[k]!),
    );
    for (const k of missing)
      values[k] = dot(
        known.map((other) => space.correlation[k]![other]!),
        inner,
      );
  }
  return { values, missing };
}

/** Variance that the gaps leave in a weighted sum of the columns. */
export function gapVariance(
  space: FeatureSpace,
  weights: readonly number[],
  missing: readonly number[],
): number {
  const open = missing.filter((k) => weights[k] !== 0);
  if (open.length === 0) return 0;
  const gone = new Set(missing);
  const known = space.means.flatMap((_, k) => (gone.has(k) ? [] : [k]));
  const cross = known.map((k) =>
    dot(
      open.map((other) => space.correlation[k]![other]!),
      open.map((other) => weights[other]!),
    ),
  );
  const whole = open.reduce(
    (sum, a) =>
      sum + weights[a]! * open.reduce((s, b) => s + space.correlation[a]![b]! * weights[b]!, 0),
    0,
  );
  const explained = known.length === 0 ? 0 : dot(cross, solve(covariance(space, known), cross));
  return Math.max(0, whole - explained);
}

function covariance({ correlation }: FeatureSpace, columns: readonly number[]): number[][] {
  return columns.map((a) => columns.map((b) => correlation[a]![b]! + (a === b ? JITTER : 0)));
}
