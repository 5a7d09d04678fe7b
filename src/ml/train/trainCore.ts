import { groups } from '../features.ts';
import { round, trainForest, type Forest } from '../forest.ts';
import { fillGaps, measureSpace, type FeatureSpace } from '../gaussianFill.ts';
import { fitRidge, type LinearModel } from '../linearAlgebra.ts';
import { forestInputs, partColumns, type PartCore, type RankCore } from '../rankModel.ts';
import type { Part } from '../rankModel.ts';
import type { RankedRow } from '../table.ts';

export type CoreOptions = {
  /** First tiers of the bands whose lower edge gets a forest. */
  readonly edges: readonly number[];
  readonly trees: number;
  readonly seed: number;
};

/** In rows: small against a thousand rows, enough to settle shares that sum to 100. */
const RIDGE = 10;
const DEPTH = 5;
/** A column that more rows than this lack is not learnt from. */
const MOST_MISSING = 0.1;

/** Learns from every row given; what it is worth is measured on rows it was not given. */
export function trainCore(rows: readonly RankedRow[], options: CoreOptions): RankCore {
  const space = roundSpace(measureSpace(rows.map(({ values }) => values)));
  const filled = rows.map(({ values }) => fillGaps(space, values).values);
  const tiers = rows.map(({ tier }) => tier);
  const available = space.means.map(
    (_, column) =>
      rows.filter(({ values }) => values[column] === undefined).length <=
      rows.length * MOST_MISSING,
  );
  const scored = ([...groups, 'overall'] as Part[])
    .map((part) => ({ part, columns: partColumns(part, available) }))
    .filter(({ columns }) => columns.length > 1)
    .map((part) => ({ ...part, score: fitScore(filled, tiers, part.columns), edges: [] }));
  const parts = scored.map((part) => ({
    ...part,
    edges: trainEdges(part, scored, { filled, tiers, options }),
  }));
  return { space, parts };
}

function fitScore(
  rows: readonly (readonly number[])[],
  tiers: readonly number[],
  columns: readonly number[],
): LinearModel {
  const picked = rows.map((row) => columns.map((column) => row[column]!));
  const { intercept, weights } = fitRidge(picked, tiers, RIDGE);
  return { intercept: round(intercept, 6), weights: weights.map((weight) => round(weight, 6)) };
}

function trainEdges(
  part: PartCore,
  parts: readonly PartCore[],
  {
    filled,
    tiers,
    options,
  }: {
    readonly filled: readonly (readonly number[])[];
    readonly tiers: readonly number[];
    readonly options: CoreOptions;
  },
): { tier: number; forest: Forest }[] {
  const inputs = filled.map((row) => forestInputs(part, parts, row));
  return options.edges.map((tier) => ({
    tier,
    forest: trainForest(
      inputs,
      tiers.map((own) => own >= tier),
      { trees: options.trees, depth: DEPTH, seed: options.seed + tier, columnShare: 0.6 },
    ),
  }));
}

function roundSpace({ means, spreads, correlation }: FeatureSpace): FeatureSpace {
  return {
    means: means.map((value) => round(value, 6)),
    spreads: spreads.map((value) => round(value, 6)),
    correlation: correlation.map((row) => row.map((value) => Number(value.toFixed(4)))),
  };
}
