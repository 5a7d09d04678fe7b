import type { ComparedStatistic } from '../coaching/compare/comparison.ts';
import { statisticText } from '../core/statisticText.ts';

export type ComparisonSide = {
  readonly name: string;
  /** What follows "more": `for you`, `in wins`, `at Platinum 2`. */
  readonly where: string;
};

/** Two sides statistic by statistic, the strongest difference first. */
export type Comparison = {
  readonly kind: 'comparison';
  readonly title: string;
  readonly first: ComparisonSide;
  readonly second: ComparisonSide;
  readonly rows: readonly ComparedStatistic[];
};

/** As many as a phone shows without scrolling. */
const SHOWN_ROWS = 6;

export function shownRows({ rows }: Comparison): readonly ComparedStatistic[] {
  return rows.slice(0, SHOWN_ROWS);
}

/** Alt text of a comparison: what differs beyond chance and which way. */
export function comparisonAltText(comparison: Comparison): string {
  return `${comparison.title}. ${comparisonFinding(comparison)}`;
}

export function comparisonFinding(comparison: Comparison): string {
  const clear = clearDifferences(comparison);
  if (clear.length === 0) return NOTHING_CLEAR;
  return `Beyond chance: ${clear.join('; ')}. The rest may be chance.`;
}

export const NOTHING_CLEAR =
  'Nothing differs further than chance explains; the largest differences are shown faint.';

/** `boost used a minute: 412 against 365, more in wins`, one a row that stands out. */
export function clearDifferences(comparison: Comparison): readonly string[] {
  const { first, second } = comparison;
  return shownRows(comparison)
    .filter(({ isClear }) => isClear)
    .map(({ label, unit, effect }) => {
      const more = effect.g > 0 ? first.where : second.where;
      return `${label}: ${statisticText(effect.inFirst, '')} against ${statisticText(effect.inSecond, unit)}, more ${more}`;
    });
}
