import type { Chart, ChartDataset, Plugin } from 'chart.js';
import { HIGHEST_TIER, LOWEST_TIER, rankName } from '../ml/ranks.ts';
import { drawChart } from './drawChart.ts';
import { fontsFor } from './fonts.ts';
import { haloText } from './haloText.ts';
import { fade, fontSizes, palette } from './palette.ts';
import type { RankRadar } from './rankRadarFinding.ts';

const HEIGHT = 760;
const paint = { own: '#8f7bff', rank: '#f2f5fa', next: '#ffc94d' } as const;
/** Ranks shown below the lowest of the picture, so that it does not end in the middle. */
const ROOM = 4;

type RadarData = ChartDataset<'radar', (number | null)[]>;

/** A corner per side of the game: the shape is the play, the shade how sure that is. */
export function rankRadarChart(radar: RankRadar): Uint8Array {
  const font = fontsFor([radar.title]);
  const outer = radar.outer?.rank;
  const lows = radar.axes.map(({ low }) => low);
  return drawChart(HEIGHT, {
    type: 'radar',
    data: {
      labels: radar.axes.map(({ name, rank }) => [name, rankName(rank)]),
      datasets: datasetsOf(radar, outer),
    },
    options: {
      layout: { padding: { top: 104, bottom: 8 } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        r: {
          min: Math.max(LOWEST_TIER - 1, Math.floor(Math.min(radar.ownRank, ...lows)) - ROOM),
          max: HIGHEST_TIER,
          ticks: { display: false, stepSize: 3 },
          grid: { color: palette.grid, lineWidth: 2 },
          angleLines: { color: palette.grid, lineWidth: 2 },
          pointLabels: {
            color: ({ index }: { readonly index: number }) =>
              radar.axes[index]?.isFocus ? paint.next : palette.text,
            font: { family: font, size: fontSizes.text, weight: 600 },
            padding: 12,
          },
        },
      },
    },
    plugins: [heading(radar, font)],
  });
}

function datasetsOf({ axes, ownRank }: RankRadar, outer: number | undefined): RadarData[] {
  const everywhere = (tier: number): number[] => axes.map(() => tier);
  return [
    {
      data: axes.map(({ rank }) => rank),
      borderColor: paint.own,
      borderWidth: 5,
      pointRadius: axes.map(({ isFocus }) => (isFocus ? 12 : 7)),
      pointBackgroundColor: axes.map(({ isFocus }) => (isFocus ? paint.next : paint.own)),
      fill: false,
    },
    circle(everywhere(ownRank), paint.rank, [12, 8]),
    ...(outer === undefined ? [] : [circle(everywhere(outer), paint.next, [3, 9])]),
    shade(axes.map(({ low }) => low)),
    {
      ...shade(axes.map(({ high }) => high)),
      fill: '-1',
      backgroundColor: fade(paint.own, 0.28),
    },
  ];
}

function circle(data: number[], colour: string, borderDash: number[]): RadarData {
  return { data, borderColor: colour, borderWidth: 4, borderDash, pointRadius: 0, fill: false };
}

function shade(data: number[]): RadarData {
  return { data, borderWidth: 0, pointRadius: 0, fill: false };
}

function heading({ title, ownLegend, outer }: RankRadar, font: string): Plugin<'radar'> {
  return {
    id: 'heading',
    afterDraw(chart) {
      const bold = { font, size: fontSizes.title, weight: 700, maxWidth: 950 } as const;
      haloText(chart, { text: title, x: 24, y: 44 }, bold);
      const at = legend(chart, { text: ownLegend, x: 24, colour: paint.rank, font });
      legend(chart, { text: outer?.legend ?? '', x: at + 36, colour: paint.next, font });
    },
  };
}

type Legend = {
  readonly text: string;
  readonly x: number;
  readonly colour: string;
  readonly font: string;
};

/** Answers where the words end. */
function legend(chart: Chart<'radar'>, { text, x, colour, font }: Legend): number {
  const style = { font, size: fontSizes.small, weight: 600, colour } as const;
  haloText(chart, { text, x, y: 86 }, style);
  chart.ctx.font = `600 ${fontSizes.small}px ${font}`;
  return x + chart.ctx.measureText(text).width;
}
