import { featureIds } from '../../ml/features.ts';
import type { CountedMatch } from '../history/playedMatches.ts';

export type Numbers = Readonly<Record<string, number>>;

/** A match with a few statistics, for tests; `number` is its minute and its id. */
export function countedMatch(number: number, numbers: Numbers, won = true): CountedMatch {
  return {
    matchId: `match ${number}`,
    startedAt: number * 60_000,
    won,
    session: `session ${Math.floor(number / 1_000)}`,
    mode: 'standard',
    playlist: 'ranked-standard',
    values: featureIds.map((id) => numbers[id]),
  };
}

/** Matches around usual numbers: each statistic swings by its share, no two in the same rhythm. */
export function usualMatches(count: number, numbers: Numbers): readonly CountedMatch[] {
  return Array.from({ length: count }, (_, match) => {
    const swung = Object.entries(numbers).map(([id, value], place) => {
      const swing = ((match * (place + 2) + place) % 5) - 2;
      return [id, value * (1 + 0.1 * swing)] as const;
    });
    return countedMatch(match, Object.fromEntries(swung), match % 2 === 0);
  });
}
