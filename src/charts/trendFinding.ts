import { MIN_TO_COMPARE, type Change } from '../coaching/compare/clearEffect.ts';
import type { MatchResult } from '../core/ownMatch.ts';
import { statisticText } from '../core/statisticText.ts';

export type TrendRow = {
  readonly label: string;
  readonly unit: string;
  /** Oldest first, one a match; undefined where a match does not tell it. */
  readonly values: readonly (number | undefined)[];
  /** From the older to the newer half; absent where the matches are too few. */
  readonly change?: Change | undefined;
};

/** How statistics of one player went over some matches. */
export type Trend = {
  readonly kind: 'trend';
  /** Whose matches of which playlist. */
  readonly title: string;
  /** Oldest first; undefined where nobody knows. */
  readonly results: readonly (MatchResult | undefined)[];
  readonly rows: readonly TrendRow[];
};

/** Alt text of the trend: what moved beyond chance, and what did not. */
export function trendAltText({ title, results, rows }: Trend): string {
  const count = (wanted: MatchResult): number => results.filter((one) => one === wanted).length;
  const record = `${count('win')} won, ${count('loss')} lost`;
  return `${title}, the last ${results.length}: ${record}. ${trendFinding(rows)}`;
}

export function trendFinding(rows: readonly TrendRow[]): string {
  if (rows.every(({ change }) => !change)) return tooFew(rows);
  const moved = rows.filter(({ change }) => change?.isClear);
  if (moved.length === 0) {
    return 'Between the older and the newer half nothing moved further than chance moves it.';
  }
  return `From the older to the newer half ${moved.map(moveText).join('; ')}; nothing else moved beyond chance.`;
}

function tooFew(rows: readonly TrendRow[]): string {
  const known = Math.max(
    0,
    ...rows.map(({ values }) => values.filter((value) => value !== undefined).length),
  );
  return `Not enough matches to speak of a trend: ${known} of ${2 * MIN_TO_COMPARE}.`;
}

function moveText({ label, unit, change }: TrendRow): string {
  const { before, after } = change!;
  const verb = after > before ? 'rose' : 'fell';
  return `${label.toLowerCase()} ${verb} from ${statisticText(before, unit)} to ${statisticText(after, unit)}`;
}
