import type { Plugin } from 'chart.js';
import { drawChart } from './drawChart.ts';
import { fontsFor } from './fonts.ts';
import { haloText } from './haloText.ts';
import { fontSizes, palette } from './palette.ts';

/** What a team played, day by day. */
export type Activity = {
  readonly title: string;
  readonly wonLabel: string;
  readonly otherLabel: string;
  readonly days: readonly {
    readonly label: string;
    readonly matches: number;
    readonly wins: number;
  }[];
  readonly altText: string;
};

const HEIGHT = 420;
const WON = '#3ecf8e';
const OTHER = '#4b5568';

/** Bars of days: wins below, the other matches above them in a quiet colour. */
export function activityChart({ title, wonLabel, otherLabel, days }: Activity): Uint8Array {
  const font = fontsFor([title, wonLabel, otherLabel, ...days.map(({ label }) => label)]);
  const text = { color: palette.text, font: { family: font, size: fontSizes.small, weight: 600 } };
  return drawChart(HEIGHT, {
    type: 'bar',
    data: {
      labels: days.map(({ label }) => label),
      datasets: [
        bars(
          wonLabel,
          WON,
          days.map(({ wins }) => wins),
        ),
        bars(
          otherLabel,
          OTHER,
          days.map(({ matches, wins }) => matches - wins),
        ),
      ],
    },
    options: {
      layout: { padding: { top: 84, left: 24, right: 32, bottom: 16 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        x: { stacked: true, ticks: text, grid: { display: false }, border: { display: false } },
        y: {
          stacked: true,
          beginAtZero: true,
          // A quiet week is not drawn as tall as a busy one.
          suggestedMax: 6,
          ticks: { ...text, color: palette.muted, precision: 0, maxTicksLimit: 5 },
          grid: { color: palette.grid, lineWidth: 2 },
          border: { display: false },
        },
      },
    },
    plugins: [heading({ title, wonLabel, otherLabel, font })],
  });
}

function bars(label: string, colour: string, data: number[]) {
  return { label, data, backgroundColor: colour, borderRadius: 6, maxBarThickness: 84 };
}

type Heading = Pick<Activity, 'title' | 'wonLabel' | 'otherLabel'> & { readonly font: string };

function heading({ title, wonLabel, otherLabel, font }: Heading): Plugin<'bar'> {
  return {
    id: 'heading',
    afterDraw(chart) {
      const bold = { font, size: fontSizes.title, weight: 700, align: 'left' } as const;
      haloText(chart, { text: title, x: 32, y: 42 }, { ...bold, colour: palette.text });
      const small = { font, size: fontSizes.small, align: 'right' } as const;
      const right = chart.width - 32;
      haloText(
        chart,
        { text: `■ ${otherLabel}`, x: right, y: 42 },
        { ...small, colour: '#7c879b' },
      );
      chart.ctx.font = `${fontSizes.small}px ${font}`;
      const width = chart.ctx.measureText(`■ ${otherLabel}`).width;
      const x = right - width - 28;
      haloText(chart, { text: `■ ${wonLabel}`, x, y: 42 }, { ...small, colour: WON });
    },
  };
}
