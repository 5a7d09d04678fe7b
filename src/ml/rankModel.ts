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

/** Piecewise straight, going on with its outermost slopes. */
export type Curve = { readonly ranks: readonly number[]; readonly values: readonly number[] };

export type PartModel = Omit<PartCore, 'edges'> & {
  readonly edges: readonly Edge[];
  /** Reading = intercept + weights of [forests' rank, score]. */
  readonly stack: LinearModel;
  /** Mean reading of players of a rank. */
  readonly curve: Curve;
  /** Variance of readings at one rank: between players, and between one player's matches. */
  readonly noise: { readonly player: number; readonly match: number };
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

/** The rank that the edges' forests add up to, from below the first edge to above the last. */
export function forestRank(
  edges: readonly { readonly tier: number; readonly forest?: Forest }[],
  inputs: readonly number[],
): number {
  const trained = edges.filter((edge) => edge.forest !== undefined);
  let rank = trained.length === 0 ? 0 : trained[0]!.tier - 2;
  trained.forEach((edge, index) => {
    const next = trained[index + 1]?.tier ?? edge.tier + 3;
    rank += (next - edge.tier) * predictForest(edge.forest!, inputs);
  });
  return rank;
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
  const weights = space.means.map(() => 0);
  part.columns.forEach((column, k) => (weights[column] = part.score.weights[k]!));
  const slope = part.stack.weights[0]! + part.stack.weights[1]!;
  return { value, gapVariance: slope ** 2 * gapVariance(space, weights, filled.missing) };
}

export function partColumns(part: Part, available: readonly boolean[]): number[] {
  const wanted = part === 'overall' ? available.map((_, column) => column) : columnsOf(part);
  return wanted.filter((column) => available[column]);
}

/** The curve's value at a rank. */
export function along({ ranks, values }: Curve, rank: number): number {
  const last = ranks.length - 2;
  let at = 0;
  while (at < last && rank > ranks[at + 1]!) at++;
  const share = (rank - ranks[at]!) / (ranks[at + 1]! - ranks[at]!);
  return values[at]! + share * (values[at + 1]! - values[at]!);
}
