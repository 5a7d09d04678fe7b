import { round } from '../forest.ts';
import { applyLinear, fitRidge, mean, variance, type LinearModel } from '../linearAlgebra.ts';
import { along, forestRankOf, type Curve } from '../rankModel.ts';
import { areaUnderCurve } from './metrics.ts';
import type { RawReading } from './heldOut.ts';

/** Below this a band edge is not told apart well enough to speak of. */
export const LOWEST_AUC = 0.7;

/** The few bronze rows are easy to tell from the rest and would flatter every figure. */
export const FIRST_JUDGED_TIER = 7;

/** How a part's raw readings become readings on one scale, and how far those can be trusted. */
export type PartFit = {
  readonly aucs: readonly number[];
  readonly used: readonly boolean[];
  readonly stack: LinearModel;
  readonly curve: Curve;
  readonly spread: Curve;
};

/** Readings of rows moved to where a band without rows must lie, and the rank of that band. */
export type Anchor = { readonly rank: number; readonly readings: readonly RawReading[] };

export type FitInput = {
  readonly edges: readonly number[];
  readonly tiers: readonly number[];
  readonly readings: readonly RawReading[];
  readonly anchors: readonly Anchor[];
};

/** A curve must rise by this much a tier, or a reading would name no rank. */
const LEAST_SLOPE = 0.1;
/** Rows that make a band's mean worth more than the population's, and those that settle a spread. */
const FEWEST_ROWS = { mean: 12, spread: 60 } as const;
/** A population anchor this close to rows of the table has nothing to add. */
const ANCHOR_GAP = 1.5;

export function fitPart({ edges, tiers, readings, anchors }: FitInput): PartFit {
  const judged = tiers.flatMap((tier, k) => (tier >= FIRST_JUDGED_TIER ? [k] : []));
  const aucs = edges.map((edge, k) =>
    areaUnderCurve(
      judged.map((row) => readings[row]!.shares[k]!),
      judged.map((row) => tiers[row]! >= edge),
    ),
  );
  const used = aucs.map((auc) => auc >= LOWEST_AUC);
  const stack = roundLinear(
    fitRidge(
      readings.map((reading) => stackInputs(reading, edges, used)),
      tiers,
      1,
    ),
  );
  const read = (reading: RawReading): number =>
    applyLinear(stack, stackInputs(reading, edges, used));
  const values = readings.map(read);
  const anchored = anchors.map(({ rank, readings: moved }) => ({
    rank,
    value: mean(moved.map(read)),
  }));
  return { aucs, used, stack, ...fitCurves(tiers, values, anchored) };
}

/** Without a usable edge the forests have no say. */
export function stackInputs(
  { shares, score }: Pick<RawReading, 'shares' | 'score'>,
  edges: readonly number[],
  used: readonly boolean[],
): number[] {
  const kept = edges.flatMap((tier, k) => (used[k] ? [{ tier, share: shares[k]! }] : []));
  return [forestRankOf(kept), score];
}

function fitCurves(
  tiers: readonly number[],
  values: readonly number[],
  anchors: readonly { rank: number; value: number }[],
): { curve: Curve; spread: Curve } {
  const bands = [1, 4, 7, 10, 13, 16, 19, 22]
    .map((first) => tiers.flatMap((tier, k) => (tier >= first && tier < first + 3 ? [k] : [])))
    .filter((rows) => rows.length >= FEWEST_ROWS.mean)
    .map((rows) => ({ rows, rank: mean(rows.map((k) => tiers[k]!)) }));
  const points = [
    ...bands.map(({ rank, rows }) => ({ rank, value: mean(rows.map((k) => values[k]!)) })),
    ...anchors.filter(({ rank }) =>
      bands.every((band) => Math.abs(band.rank - rank) >= ANCHOR_GAP),
    ),
  ].sort((a, b) => a.rank - b.rank);
  const curve = roundCurve(
    points.map(({ rank }) => rank),
    rising(points),
  );
  const settled = bands.filter(({ rows }) => rows.length >= FEWEST_ROWS.spread);
  const spreads = settled.map(({ rows }) =>
    Math.sqrt(variance(rows.map((k) => values[k]! - along(curve, tiers[k]!)))),
  );
  return {
    curve,
    spread: roundCurve(
      settled.map(({ rank }) => rank),
      spreads,
    ),
  };
}

function rising(points: readonly { rank: number; value: number }[]): number[] {
  const middle = Math.floor(points.length / 2);
  const values = points.map(({ value }) => value);
  const least = (k: number): number => LEAST_SLOPE * (points[k]!.rank - points[k - 1]!.rank);
  for (let k = middle + 1; k < values.length; k++)
    values[k] = Math.max(values[k]!, values[k - 1]! + least(k));
  for (let k = middle - 1; k >= 0; k--)
    values[k] = Math.min(values[k]!, values[k + 1]! - least(k + 1));
  return values;
}

function roundCurve(ranks: readonly number[], values: readonly number[]): Curve {
  return {
    ranks: ranks.map((rank) => round(rank, 5)),
    values: values.map((value) => round(value, 5)),
  };
}

function roundLinear({ intercept, weights }: LinearModel): LinearModel {
  return { intercept: round(intercept, 6), weights: weights.map((weight) => round(weight, 6)) };
}
