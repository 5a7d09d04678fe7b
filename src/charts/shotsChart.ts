import type { Chart as ChartInstance } from 'chart.js';
import type { MatchReport, ShotMoment } from '../analysis/report.ts';
import { teams, type Team } from '../core/ids.ts';
import { drawPicture } from './drawPicture.ts';
import { fontsFor } from './fonts.ts';
import { haloText } from './haloText.ts';
import { fade, fontSizes, palette, teamPaint, WIDTH } from './palette.ts';
import {
  drawPitch,
  drawPitchLines,
  HALF_LENGTH,
  HALF_WIDTH,
  toPixels,
  type PitchFrame,
} from './pitch.ts';
import { teamShots } from './shotsFinding.ts';

const HEADER = 92;
const FOOTER = 64;
const SCALE = 440 / (2 * HALF_WIDTH);
/** The goal's depth above the line, and a little of the own half below the middle. */
const ABOVE_GOAL_LINE = 900 * SCALE;
const BELOW_MIDDLE = 700;
const FIELD_HEIGHT = Math.ceil((HALF_LENGTH + BELOW_MIDDLE) * SCALE + ABOVE_GOAL_LINE);
const SMALLEST_DOT = 8;
const LARGEST_DOT = 24;

/** Both teams' shots on half a pitch each: size is the chance, fill the outcome. */
export function shotsChart(report: MatchReport): Uint8Array {
  const font = fontsFor([]);
  const height = HEADER + FIELD_HEIGHT + FOOTER;
  return drawPicture(height, (chart) => {
    for (const [side, team] of teams.entries()) {
      const middle = WIDTH * (side === 0 ? 0.25 : 0.75);
      const y = HEADER + ABOVE_GOAL_LINE + HALF_LENGTH * SCALE;
      paintTeam(chart, { report, team, font, frame: { x: middle, y, scale: SCALE } });
    }
    paintLegend(chart, height - 22, font);
  });
}

type TeamPicture = {
  readonly report: MatchReport;
  readonly team: Team;
  readonly font: string;
  readonly frame: PitchFrame;
};

function paintTeam(chart: ChartInstance, { report, team, font, frame }: TeamPicture): void {
  const { ctx } = chart;
  const { shots, goals, expected } = teamShots(report, team);
  const title = { text: team === 'blue' ? 'Blue' : 'Orange', x: frame.x, y: 38 };
  const bold = { font, size: fontSizes.title, weight: 700, align: 'center' } as const;
  haloText(chart, title, { ...bold, colour: teamPaint[team] });
  const text = `${goals} from ${shots.length} shots, ${expected.toFixed(1)} expected`;
  const plain = { font, size: fontSizes.small, colour: palette.muted, align: 'center' } as const;
  haloText(chart, { text, x: frame.x, y: 74 }, plain);
  ctx.save();
  ctx.beginPath();
  ctx.rect(frame.x - WIDTH / 4, HEADER - 4, WIDTH / 2, FIELD_HEIGHT + 4);
  ctx.clip();
  drawPitch(ctx, frame);
  drawPitchLines(ctx, frame);
  ctx.restore();
  const weakestFirst = shots.toSorted(
    (a, b) => Number(a.outcome === 'goal') - Number(b.outcome === 'goal'),
  );
  for (const shot of weakestFirst) paintShot(ctx, shot, frame);
}

function paintShot(ctx: ChartInstance['ctx'], shot: ShotMoment, frame: PitchFrame): void {
  const fieldY = Math.max(shot.y, -BELOW_MIDDLE + 150);
  const [x, y] = toPixels(frame, shot.x, fieldY);
  const radius = SMALLEST_DOT + (LARGEST_DOT - SMALLEST_DOT) * Math.sqrt(shot.goalChance);
  paintDot(ctx, { x, y, radius, colour: teamPaint[shot.team], outcome: shot.outcome });
}

type Dot = {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly colour: string;
  readonly outcome: ShotMoment['outcome'];
};

/** Fill and ring tell the outcome apart without colour as well. */
function paintDot(ctx: ChartInstance['ctx'], { x, y, radius, colour, outcome }: Dot): void {
  ctx.save();
  ctx.beginPath();
  ctx.arc(x, y, radius, 0, 2 * Math.PI);
  ctx.fillStyle = {
    goal: colour,
    saved: fade(colour, 0.3),
    missed: fade(palette.background, 0.55),
  }[outcome];
  ctx.fill();
  ctx.lineWidth = outcome === 'goal' ? 4 : 3;
  ctx.strokeStyle = outcome === 'goal' ? palette.text : fade(colour, outcome === 'saved' ? 1 : 0.7);
  if (outcome === 'missed') ctx.setLineDash([5, 4]);
  ctx.stroke();
  ctx.restore();
}

function paintLegend(chart: ChartInstance, y: number, font: string): void {
  const entries = [
    { outcome: 'goal', text: 'goal', x: 130 },
    { outcome: 'saved', text: 'saved', x: 280 },
    { outcome: 'missed', text: 'missed', x: 440 },
  ] as const;
  for (const { outcome, text, x } of entries) {
    paintDot(chart.ctx, { x, y: y - 8, radius: 12, colour: palette.muted, outcome });
    haloText(chart, { text, x: x + 24, y }, { font, size: fontSizes.small, colour: palette.muted });
  }
  const text = 'the bigger, the better the chance';
  haloText(chart, { text, x: 600, y }, { font, size: fontSizes.small, colour: palette.muted });
}
