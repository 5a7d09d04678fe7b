import {
  clearDifferences,
  NOTHING_CLEAR,
  type Comparison,
} from '../../charts/comparisonFinding.ts';
import type { Chart } from '../../charts/renderChart.ts';
import { escapeMarkup } from '../playerName.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

export type ComparisonCard = {
  readonly comparison: Comparison;
  readonly chart: Chart;
  /** What it rests on: matches, and where a rank is known from. */
  readonly basis: string;
};

const CHART_FILE = 'comparison.png';

/** What differs between two sides beyond chance. Neither is called better. */
export function comparisonView({ comparison, chart, basis }: ComparisonCard): MessageView {
  const clear = clearDifferences({
    ...comparison,
    first: said(comparison.first),
    second: said(comparison.second),
  });
  const lines =
    clear.length === 0
      ? [NOTHING_CLEAR]
      : clear.map((text) => `• ${text.charAt(0).toUpperCase()}${text.slice(1)}`);
  return {
    embeds: [
      {
        color: colours.brand,
        title: escapeMarkup(comparison.title),
        description: [basis, '', ...lines].join('\n'),
        image: { url: `attachment://${CHART_FILE}` },
      },
    ],
    files: [
      { name: CHART_FILE, bytes: chart.png, contentType: 'image/png', altText: chart.altText },
    ],
  };
}

/** Names of people are strangers' words. */
function said(side: Comparison['first']): Comparison['first'] {
  return { ...side, where: escapeMarkup(side.where) };
}
