import { along, type Curve, type PartModel, type Reading } from './rankModel.ts';

/** Ranks considered: beyond both ends of the scale, since play does not end where its names do. */
const FLOOR = 0.5;
const CEILING = 26;
const STEP = 0.1;
const grid = Array.from(
  { length: Math.round((CEILING - FLOOR) / STEP) + 1 },
  (_, k) => FLOOR + k * STEP,
);

/** Share of the probability inside the interval that is shown. */
export const INTERVAL = 0.8;

export type RankBelief = {
  readonly mean: number;
  readonly low: number;
  readonly high: number;
  /** Chance that the rank lies below this one. */
  below(rank: number): number;
};

/** A reading with the share of a five-minute match it rests on. */
export type WeighedReading = Reading & { readonly weight: number };

/**
 * Which ranks produce such readings. Matches of one player share the player's style, so more
 * matches shrink only the part of the noise that changes from match to match. Every rank is held
 * equally likely before the first match.
 */
export function believe(
  { curve, noise }: Pick<PartModel, 'curve' | 'noise'>,
  readings: readonly WeighedReading[],
): RankBelief {
  const precisions = readings.map(({ weight }) => weight / noise.match);
  const total = precisions.reduce((sum, precision) => sum + precision, 0);
  const mean = readings.reduce((sum, r, k) => sum + r.value * precisions[k]!, 0) / total;
  const gaps = readings.reduce((sum, r, k) => sum + r.gapVariance * precisions[k]!, 0) / total;
  return beliefFrom(curve, mean, noise.player + gaps + 1 / total);
}

function beliefFrom(curve: Curve, reading: number, variance: number): RankBelief {
  const weights = grid.map((rank) =>
    Math.exp(-((reading - along(curve, rank)) ** 2) / 2 / variance),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => (total > 0 ? weight / total : 1 / grid.length));
  const below = (rank: number): number =>
    shares.reduce((sum, share, k) => sum + share * clamp((rank - grid[k]!) / STEP + 0.5), 0);
  return {
    mean: shares.reduce((sum, share, k) => sum + share * grid[k]!, 0),
    low: quantile(shares, (1 - INTERVAL) / 2),
    high: quantile(shares, (1 + INTERVAL) / 2),
    below,
  };
}

const clamp = (share: number): number => Math.min(1, Math.max(0, share));

function quantile(shares: readonly number[], wanted: number): number {
  let sum = 0;
  for (let k = 0; k < shares.length; k++) {
    sum += shares[k]!;
    if (sum >= wanted) return grid[k]! + STEP / 2 - (STEP * (sum - wanted)) / shares[k]!;
  }
  return CEILING;
}
