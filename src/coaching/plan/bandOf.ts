import { HIGHEST_TIER, TIERS_PER_BAND } from '../../ml/ranks.ts';
import { bands, type Band } from '../catalogue/packRows.ts';

/** The band of a tier on Ballchasing's scale, 1 (bronze-1) to 22 (supersonic legend). */
export function bandOf(tier: number): Band {
  const whole = Math.min(HIGHEST_TIER, Math.max(1, Math.round(tier)));
  return bands[Math.floor((whole - 1) / TIERS_PER_BAND)]!;
}

/** The given number of days, spread over the week with rest between: 3 are Monday, Wednesday, Friday. */
export function spreadDays(count: number): readonly (1 | 2 | 3 | 4 | 5 | 6 | 7)[] {
  const days = [1, 2, 3, 4, 5, 6, 7] as const;
  const spread = Array.from({ length: count }, (_, index) => Math.floor((index * 7) / count));
  return spread.map((index) => days[index]!);
}
