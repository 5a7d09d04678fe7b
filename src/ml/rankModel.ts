import type { Forest } from './forest.ts';
import { predictForest } from './forest.ts';
import { columnsOf, type Group } from './features.ts';
import { gapVariance, type FeatureSpace, type Filled } from './gaussianFill.ts';
import { applyLinear, dot, type LinearModel } from './linearAlgebra.ts';

/** A side of the game, or all of it together. */
export type Part = Group | 'overall';

export type Edge = {
  /** The lowest tier on the upper side. */
  readonly tier: number;
  /** Held-out area under the curve; an edge below 0.7 has no forest here. */
  readonly auc: number;
  readonly forest?: Forest;
};

/** What a set of ranked rows taught about one part, before it was held against unseen matches. */
export type PartCore = {
  readonly part: Part;
  readonly columns: readonly number[];
  /** Ridge regression of the tier: a direction that goes on above the last edge and below the first. */
  readonly score: LinearModel;
  readonly edges: readonly { readonly tier: number; readonly forest?: Forest }[];
};

export type RankCore = { readonly space: FeatureSpace; readonly parts: readonly PartCore[] };

/** Piecewise straight. */
export type Curve = { readonly ranks: readonly number[]; readonly values: readonly number[] };

export type PartModel = Omit<PartCore, 'edges'> & {
  readonly edges: readonly Edge[];
  /** Reading = intercept + weights of [forests' rank, score]. */
  readonly stack: LinearModel;
  /** Mean reading of players of a rank. */
  readonly curve: Curve;
  /** Spread of single-match readings around the curve, by rank. */
  readonly spread: Curve;
  /** Share of that variance that stays with a player from match to match. */
  readonly playerShare: number;
};

/** Columns, standardised, and then the score: a forest that sees it can also split along it. */
export function forestInputs(
  part: PartCore | PartModel,
  parts: readonly (PartCore | PartModel)[],
  row: readonly number[],
): number[] {
  const score = scoreOf(part, row);
  if (part.part === 'overall') {
    const others = parts.filter((other) => other.part !== 'overall');
    return [score, ...others.map((other) => scoreOf(other, row))];
  }
  return [...part.columns.map((column) => row[column]!), score];
}

export function scoreOf(
  { score, columns }: Pick<PartCore, 'score' | 'columns'>,
  row: readonly number[],
): number {
  return applyLinear(
    score,
    columns.map((column) => row[column]!),
  );
}

/** The rank that shares of "at or above this edge" add up to, from below the first to above the last. */
export function forestRankOf(edges: readonly { tier: number; share: number }[]): number {
  let rank = edges.length === 0 ? 0 : edges[0]!.tier - 2;
  edges.forEach(({ tier, share }, index) => {
    rank += ((edges[index + 1]?.tier ?? tier + 3) - tier) * share;
  });
  return rank;
}

export function forestRank(edges: readonly Edge[], inputs: readonly number[]): number {
  return forestRankOf(
    edges.flatMap(({ tier, forest }) =>
      forest ? [{ tier, share: predictForest(forest, inputs) }] : [],
    ),
  );
}

export type Reading = { readonly value: number; readonly gapVariance: number };

/** One match as a reading of a part, on the scale of `curve`. */
export function readPart(
  part: PartModel,
  parts: readonly PartModel[],
  { space, filled }: { readonly space: FeatureSpace; readonly filled: Filled },
): Reading {
  const inputs = forestInputs(part, parts, filled.values);
  const score = scoreOf(part, filled.values);
  const value =
    part.stack.intercept + dot(part.stack.weights, [forestRank(part.edges, inputs), score]);
  if (filled.missing.length === 0) return { value, gapVariance: 0 };
  const weights = space.means.map(() => 0);
  part.columns.forEach((column, k) => (weights[column] = part.score.weights[k]!));
  const slope = part.stack.weights[0]! + part.stack.weights[1]!;
  return { value, gapVariance: slope ** 2 * gapVariance(space, weights, filled.missing) };
}

export function partColumns(part: Part, available: readonly boolean[]): number[] {
  const wanted = part === 'overall' ? available.map((_, column) => column) : columnsOf(part);
  return wanted.filter((column) => available[column]);
}

/** The curve's value at a rank, going on with the outermost slope. */
export function along({ ranks, values }: Curve, rank: number): number {
  const last = ranks.length - 2;
  let at = 0;
  while (at < last && rank > ranks[at + 1]!) at++;
  const share = (rank - ranks[at]!) / (ranks[at + 1]! - ranks[at]!);
  return values[at]! + share * (values[at + 1]! - values[at]!);
}

/** The same, staying at the outermost value. */
export function within(curve: Curve, rank: number): number {
  const { ranks } = curve;
  return along(curve, Math.min(ranks.at(-1)!, Math.max(ranks[0]!, rank)));
}
