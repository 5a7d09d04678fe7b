import type { FeatureVector } from '../features.ts';
import { round } from '../forest.ts';
import { mean, variance } from '../linearAlgebra.ts';
import type { RankedRow } from '../table.ts';

/** Bounds for what could be measured: a style never lasts wholly, and never not at all. */
const RANGE = [0.1, 0.8] as const;
const FEWEST = 10;

type Measured = { readonly tiers: readonly number[]; readonly values: readonly number[] };

/**
 * Share of the single-match variance that stays with a player: means over n matches spread by
 * share + (1 - share) / n of it. The median over tiers, since tiers with wrong labels spread more.
 * Undefined when no tier has rows of both kinds.
 */
export function measurePlayerShare(
  single: Measured,
  means: Measured,
  matches: number,
): number | undefined {
  const ratios = [...new Set(means.tiers)].flatMap((tier) => {
    const [many, one] = [ofTier(means, tier), ofTier(single, tier)];
    return many.length < FEWEST || one.length < FEWEST ? [] : [variance(many) / variance(one)];
  });
  if (ratios.length === 0) return undefined;
  ratios.sort((a, b) => a - b);
  const half = Math.floor(ratios.length / 2);
  const ratio = ratios.length % 2 ? ratios[half]! : mean([ratios[half - 1]!, ratios[half]!]);
  return Math.min(RANGE[1], Math.max(RANGE[0], (matches * ratio - 1) / (matches - 1)));
}

function ofTier({ tiers, values }: Measured, tier: number): number[] {
  return values.filter((_, k) => tiers[k] === tier);
}

export type MeanTable = { readonly rows: readonly RankedRow[]; readonly matches: number };

/** The mean share of some statistics, each by itself; undefined when the means lack them all. */
export function measureStatShare(
  columns: readonly number[],
  single: readonly RankedRow[],
  means: MeanTable,
): number | undefined {
  const column = (rows: readonly RankedRow[], k: number): Measured => {
    const known = rows.filter(({ values }) => values[k] !== undefined);
    return { tiers: known.map(({ tier }) => tier), values: known.map(({ values }) => values[k]!) };
  };
  const shares = columns.flatMap(
    (k) => measurePlayerShare(column(single, k), column(means.rows, k), means.matches) ?? [],
  );
  return shares.length === 0 ? undefined : mean(shares);
}

/** Rows with the gaps of another table, so that only what both have is compared. */
export function withGapsOf(rows: readonly RankedRow[], other: FeatureVector): RankedRow[] {
  return rows.map((row) => ({
    ...row,
    values: row.values.map((value, k) => (other[k] === undefined ? undefined : value)),
  }));
}

/** The spread of single matches behind a spread of means over `matches` of them. */
export function toSingle(spread: number, share: number, matches: number): number {
  return matches === 1 ? spread : round(spread / Math.sqrt(share + (1 - share) / matches), 5);
}
