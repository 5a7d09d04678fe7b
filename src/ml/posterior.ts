import { along, within, type PartModel, type Reading } from './rankModel.ts';

const FLOOR = 0.5;
const CEILING = 25;
const STEP = 0.1;
/**
 * Between gold and grand champion every rank is held equally likely. Outside players thin out: of
 * the 33 million player-games behind the population means 2 % are below gold, 3 % professionals'.
 */
const COMMON = { from: 7, to: 21 };
const RAREST = 0.05;
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
 * matches shrink only the part of the noise that changes from match to match. Before the first
 * match `prior` holds.
 */
export function believe(
  part: Pick<PartModel, 'curve' | 'spread' | 'playerShare'>,
  readings: readonly WeighedReading[],
): RankBelief {
  const total = readings.reduce((sum, { weight }) => sum + weight, 0);
  const reading = readings.reduce((sum, { value, weight }) => sum + value * weight, 0) / total;
  const gaps = readings.reduce((sum, { gapVariance, weight }) => sum + gapVariance * weight, 0);
  const share = part.playerShare + (1 - part.playerShare) / total;
  const likelihood = grid.map((rank) => {
    const variance = within(part.spread, rank) ** 2 * share + gaps / total;
    const offset = reading - along(part.curve, rank);
    return -(offset ** 2) / variance / 2 - Math.log(variance) / 2;
  });
  const best = Math.max(...likelihood);
  return beliefFrom(likelihood.map((value, k) => Math.exp(value - best) * prior(grid[k]!)));
}

function prior(rank: number): number {
  if (rank > COMMON.to) return (CEILING - rank) / (CEILING - COMMON.to);
  return Math.max(RAREST, 1 - Math.max(0, COMMON.from - rank) / 2.5);
}

function beliefFrom(weights: readonly number[]): RankBelief {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  return {
    mean: shares.reduce((sum, share, k) => sum + share * grid[k]!, 0),
    low: quantile(shares, (1 - INTERVAL) / 2),
    high: quantile(shares, (1 + INTERVAL) / 2),
    below: (rank) =>
      shares.reduce((sum, share, k) => sum + share * clamp((rank - grid[k]!) / STEP + 0.5), 0),
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
