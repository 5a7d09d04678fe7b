import { applyLinear, mean } from '../linearAlgebra.ts';
import { believe, type RankBelief } from '../posterior.ts';
import type { Part, PartCore } from '../rankModel.ts';
import type { RankedRow } from '../table.ts';
import { FIRST_JUDGED_TIER, stackInputs } from './fitParts.ts';
import { areaUnderCurve, measureCalibration, measureRankErrors } from './metrics.ts';
import type { Calibration, RankErrors } from './metrics.ts';
import type { Trained } from './trainRankModel.ts';

export type BelowOwnRank = Calibration & { readonly auc: number };

export type PartEvaluation = {
  readonly part: Part;
  readonly edges: readonly {
    readonly tier: number;
    readonly forest: number;
    readonly ridge: number;
  }[];
  readonly errors: RankErrors;
  readonly baselines: {
    readonly middle: RankErrors;
    readonly ridge: RankErrors;
    readonly nearest: RankErrors;
  };
  readonly below: BelowOwnRank;
  readonly ridgeBelowAuc: number;
  /** Share of rows whose rank lies inside the 80 % interval, and its mean width in tiers. */
  readonly coverage: number;
  readonly width: number;
  readonly byTier: readonly TierSummary[];
};

export type TierSummary = {
  readonly tier: number;
  readonly rows: number;
  readonly expected: number;
  readonly low: number;
  readonly high: number;
};

/** Whole tiers: a belief counts as covering a tier that its interval touches. */
const HALF_TIER = 0.5;
const NEIGHBOURS = 25;
/** Claims of an own rank this far from the true one: further ones are too easy to see through. */
const FURTHEST_CLAIM = 4;

/** Every figure from rows that neither the core nor the fit had seen. */
export function evaluatePart(
  trained: Trained,
  rows: readonly RankedRow[],
  core: Pick<PartCore, 'part' | 'columns'>,
): PartEvaluation {
  const { part } = core;
  const tiers = rows.map(({ tier }) => tier);
  const judged = rows.flatMap(({ tier }, row) => (tier >= FIRST_JUDGED_TIER ? [row] : []));
  const pick = <Value>(values: readonly Value[]): Value[] => judged.map((row) => values[row]!);
  const beliefs = heldOutBeliefs(trained, rows, part);
  const raw = trained.raw.get(part)!;
  const scores = raw.map(({ score }) => score);
  const truth = pick(tiers);
  const errorsOf = (predicted: readonly number[]): RankErrors =>
    measureRankErrors(pick(predicted), truth);
  const edges = trained.model.parts
    .find((one) => one.part === part)!
    .edges.map(({ tier }, k) => {
      const above = truth.map((own) => own >= tier);
      const forest = areaUnderCurve(
        pick(raw).map(({ shares }) => shares[k]!),
        above,
      );
      return { tier, forest, ridge: areaUnderCurve(pick(scores), above) };
    });
  const claims = makeClaims(judged, tiers);
  const inside = pick(beliefs).map(
    ({ low, high }, k) => low - HALF_TIER <= truth[k]! && truth[k]! <= high + HALF_TIER,
  );
  return {
    part,
    edges,
    errors: errorsOf(beliefs.map((belief) => belief.mean)),
    baselines: {
      middle: errorsOf(rows.map(() => mean(truth))),
      ridge: errorsOf(scores),
      nearest: errorsOf(nearestNeighbours(trained, tiers, core)),
    },
    below: measureBelow(claims, beliefs),
    ridgeBelowAuc: areaUnderCurve(
      claims.map(({ row, claimed }) => claimed - scores[row]!),
      claims.map(({ below }) => below),
    ),
    coverage: mean(inside.map(Number)),
    width: mean(pick(beliefs).map(({ low, high }) => high - low)),
    byTier: summarise(tiers, beliefs),
  };
}

/** Each row's belief from a core and a fit that were made without its fold. */
function heldOutBeliefs(
  { folds, raw, model, fitWithout }: Trained,
  rows: readonly RankedRow[],
  part: Part,
): RankBelief[] {
  const edges = model.parts.find((one) => one.part === part)!.edges.map(({ tier }) => tier);
  const fits = new Map([...new Set(folds)].map((fold) => [fold, fitWithout(part, fold)]));
  return rows.map((_, row) => {
    const fit = fits.get(folds[row]!)!;
    const value = applyLinear(fit.stack, stackInputs(raw.get(part)![row]!, edges, fit.used));
    return believe({ ...fit, playerShare: 0 }, [{ value, gapVariance: 0, weight: 1 }]);
  });
}

type Claim = { readonly row: number; readonly claimed: number; readonly below: boolean };

function makeClaims(judged: readonly number[], tiers: readonly number[]): Claim[] {
  const [lowest, highest] = [FIRST_JUDGED_TIER, Math.max(...tiers)];
  return judged.flatMap((row) => {
    const claims: Claim[] = [];
    for (let offset = -FURTHEST_CLAIM; offset <= FURTHEST_CLAIM; offset++) {
      const claimed = tiers[row]! + offset;
      if (claimed > lowest && claimed <= highest)
        claims.push({ row, claimed, below: tiers[row]! < claimed });
    }
    return claims;
  });
}

function measureBelow(claims: readonly Claim[], beliefs: readonly RankBelief[]): BelowOwnRank {
  const chances = claims.map(({ row, claimed }) => beliefs[row]!.below(claimed - HALF_TIER));
  const labels = claims.map(({ below }) => below);
  return { ...measureCalibration(chances, labels), auc: areaUnderCurve(chances, labels) };
}

/** Mean tier of the nearest rows of the other folds. */
function nearestNeighbours(
  { folds, raw }: Trained,
  tiers: readonly number[],
  { part, columns }: Pick<PartCore, 'part' | 'columns'>,
): number[] {
  const points = raw.get(part)!.map(({ values }) => columns.map((column) => values[column]!));
  return points.map((point, row) => {
    const distances = points.flatMap((other, k) =>
      folds[k] === folds[row]
        ? []
        : [{ tier: tiers[k]!, d: other.reduce((sum, v, c) => sum + (v - point[c]!) ** 2, 0) }],
    );
    distances.sort((a, b) => a.d - b.d);
    return mean(distances.slice(0, NEIGHBOURS).map(({ tier }) => tier));
  });
}

export function summarise(tiers: readonly number[], beliefs: readonly RankBelief[]): TierSummary[] {
  return [...new Set(tiers)]
    .sort((a, b) => a - b)
    .map((tier) => {
      const own = beliefs.filter((_, row) => tiers[row] === tier);
      return {
        tier,
        rows: own.length,
        expected: mean(own.map((belief) => belief.mean)),
        low: mean(own.map(({ low }) => low)),
        high: mean(own.map(({ high }) => high)),
      };
    });
}
