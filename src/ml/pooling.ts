import type { Range } from './assessment.ts';
import { features, type FeatureVector } from './features.ts';
import type { PlayerMatch } from './playerMatches.ts';

const FULL_MATCH_SECONDS = 300;
/** A long overtime is worth more than a match, but not two. */
const MOST = 1.5;

export function weightOf({ seconds }: Pick<PlayerMatch, 'seconds'>): number {
  return Math.min(MOST, seconds / FULL_MATCH_SECONDS);
}

/** The player's statistics over all their matches, each by its length. */
export function pooledVector(matches: readonly PlayerMatch[]): FeatureVector {
  return features.map((_, column) => {
    let sum = 0;
    let total = 0;
    for (const match of matches) {
      const value = match.values[column];
      if (value === undefined) continue;
      sum += value * weightOf(match);
      total += weightOf(match);
    }
    return total === 0 ? undefined : sum / total;
  });
}

/** Half of a normal distribution lies this many spreads around its middle. */
const QUARTILE = 0.6745;

/** Statistics are never negative. */
export function quartiles(centre: number, spread: number): Range {
  return [Math.max(0, centre - QUARTILE * spread), Math.max(0, centre + QUARTILE * spread)];
}

/** The middle half of what was seen. */
export function middleHalf(values: readonly number[]): Range {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (share: number): number => {
    const place = share * (sorted.length - 1);
    const below = sorted[Math.floor(place)]!;
    return below + (place % 1) * ((sorted[Math.ceil(place)] ?? below) - below);
  };
  return [at(0.25), at(0.75)];
}
