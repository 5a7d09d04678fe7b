import { chartTitles, type ChartKind } from '../../charts/kinds.ts';
import type { Chart } from '../../charts/renderChart.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';

/** One picture with its finding in words, which is also what a screen reader reads. */
export function chartView(kind: ChartKind, { png, altText }: Chart): MessageView {
  const name = `${kind}.png`;
  return {
    embeds: [
      {
        title: chartTitles[kind],
        description: altText,
        color: colours.brand,
        image: { url: `attachment://${name}` },
      },
    ],
    files: [{ name, bytes: png, contentType: 'image/png', altText }],
  };
}
