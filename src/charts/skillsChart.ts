import type { ChartDataset, Plugin } from 'chart.js';
import type { MatchReport } from '../analysis/report.ts';
import { skillIds } from '../core/skills.ts';
import { drawChart } from './drawChart.ts';
import { fontsFor } from './fonts.ts';
import { haloText } from './haloText.ts';
import { fade, fontSizes, palette, teamPaint } from './palette.ts';
import { playersOf } from './players.ts';
import { focusOf, othersScore } from './skillsFinding.ts';
import { skillNames } from './skillNames.ts';

const HEIGHT = 800;

/** One player's six skills against the mean of everybody else in the match. */
export function skillsChart(report: MatchReport, wanted?: number): Uint8Array {
  const { skills = [] } = report;
  const focus = focusOf(report, wanted);
  const { name, team } = playersOf(report)[focus]!;
  const font = fontsFor([name]);
  const own = skillIds.map((id) => skills[focus]?.[id].score);
  const others = skillIds.map((id) => othersScore(skills, focus, id));
  return drawChart(HEIGHT, {
    type: 'radar',
    data: {
      labels: skillIds.map((id, index) => [skillNames[id], scoreText(own[index], others[index])]),
      datasets: [polygon(own, teamPaint[team], 0.4), polygon(others, palette.muted, 0.12)],
    },
    options: {
      layout: { padding: { top: 92, bottom: 20 } },
      spanGaps: true,
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
      scales: {
        r: {
          min: 0,
          max: 100,
          ticks: { display: false, stepSize: 25 },
          grid: { color: palette.grid, lineWidth: 2 },
          angleLines: { color: palette.grid, lineWidth: 2 },
          pointLabels: {
            color: palette.text,
            font: { family: font, size: fontSizes.text, weight: 600 },
            padding: 12,
          },
        },
      },
    },
    plugins: [heading({ name, colour: teamPaint[team], font })],
  });
}

/** `80 · others 42`; a sample too small to say is said to be so. */
function scoreText(own: number | undefined, others: number | undefined): string {
  const score = own === undefined ? 'too few' : String(Math.round(own));
  return others === undefined ? score : `${score} · others ${Math.round(others)}`;
}

function polygon(
  scores: readonly (number | undefined)[],
  colour: string,
  alpha: number,
): ChartDataset<'radar', (number | null)[]> {
  return {
    data: scores.map((score) => score ?? null),
    borderColor: colour,
    backgroundColor: fade(colour, alpha),
    borderWidth: alpha > 0.2 ? 5 : 3,
    ...(alpha <= 0.2 && { borderDash: [9, 7] }),
    pointRadius: alpha > 0.2 ? 7 : 0,
    pointBackgroundColor: colour,
  };
}

function heading({
  name,
  colour,
  font,
}: {
  readonly name: string;
  readonly colour: string;
  readonly font: string;
}): Plugin<'radar'> {
  return {
    id: 'heading',
    afterDraw(chart) {
      const middle = chart.width / 2;
      const bold = { font, size: fontSizes.title, weight: 700, align: 'center' } as const;
      haloText(chart, { text: name, x: middle, y: 44 }, { ...bold, colour, maxWidth: 900 });
      const text = 'dashed: mean of the other players';
      const plain = {
        font,
        size: fontSizes.small,
        align: 'center',
        colour: palette.muted,
      } as const;
      haloText(chart, { text, x: middle, y: 80 }, plain);
    },
  };
}
