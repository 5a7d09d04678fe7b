import type { Chart as ChartInstance, Plugin } from 'chart.js';
import type { GoalMoment } from '../analysis/report.ts';
import { fontSizes, palette, teamPaint } from './palette.ts';

const BALL_RADIUS = 9;
const LABEL_GAP = 14;

/** A line through the whole picture per goal, its clock above it, in the scoring team's colour. */
export function goalMarks(goals: readonly GoalMoment[], font: string): Plugin<'line'> {
  return {
    id: 'goalMarks',
    afterDatasetsDraw(chart) {
      for (const goal of goals) drawLine(chart, goal);
      drawLabels(chart, goals, font);
    },
  };
}

function drawLine(chart: ChartInstance<'line'>, goal: GoalMoment): void {
  const { ctx, chartArea } = chart;
  const x = chart.scales['x']!.getPixelForValue(goal.timeSeconds);
  ctx.save();
  ctx.strokeStyle = teamPaint[goal.team];
  ctx.lineWidth = 3;
  ctx.setLineDash([7, 6]);
  ctx.beginPath();
  ctx.moveTo(x, chartArea.top);
  ctx.lineTo(x, chartArea.bottom);
  ctx.stroke();
  ctx.setLineDash([]);
  ctx.beginPath();
  ctx.arc(x, chartArea.top - BALL_RADIUS, BALL_RADIUS, 0, 2 * Math.PI);
  ctx.fillStyle = teamPaint[goal.team];
  ctx.fill();
  ctx.lineWidth = 2.5;
  ctx.strokeStyle = palette.background;
  ctx.stroke();
  ctx.restore();
}

/** Clocks that would touch their left neighbour are left out; the ball on the line stays. */
function drawLabels(
  chart: ChartInstance<'line'>,
  goals: readonly GoalMoment[],
  font: string,
): void {
  const { ctx, chartArea } = chart;
  ctx.save();
  ctx.font = `600 ${fontSizes.small}px ${font}`;
  ctx.textBaseline = 'bottom';
  let freeFrom = chartArea.left;
  for (const { team, timeSeconds, clock } of goals) {
    const width = ctx.measureText(clock).width;
    const middle = chart.scales['x']!.getPixelForValue(timeSeconds);
    const left = Math.min(middle - width / 2, chartArea.right - width);
    if (left < freeFrom) continue;
    ctx.fillStyle = teamPaint[team];
    ctx.fillText(clock, left, chartArea.top - 2 * BALL_RADIUS - 2);
    freeFrom = left + width + LABEL_GAP;
  }
  ctx.restore();
}
