import { createCanvas, ImageData, type Canvas } from 'canvas';
import type { Chart as ChartInstance } from 'chart.js';
import type { MatchReport, PositionGrid } from '../analysis/report.ts';
import { teams, type Team } from '../core/ids.ts';
import { drawPicture } from './drawPicture.ts';
import { fontsFor } from './fonts.ts';
import { haloText } from './haloText.ts';
import { fontSizes, palette, teamPaint, WIDTH } from './palette.ts';
import {
  drawPitch,
  drawPitchLines,
  HALF_LENGTH,
  HALF_WIDTH,
  PITCH_HEIGHT,
  PITCH_WIDTH,
  pitchPath,
  toPixels,
  type PitchFrame,
} from './pitch.ts';
import { playersOf, type ChartPlayer } from './players.ts';

const LABEL_HEIGHT = 46;
const MARGIN = 22;
const FOOTER = 48;
/** Wider pitches make the picture higher than a phone's screen. */
const WIDEST_PITCH = 256;
const MOST_IN_ROW = 4;
/** Cells beyond this share of the busiest are painted as the busiest: one parked car outshines all. */
const FULL_HEAT_QUANTILE = 0.985;

/** A pitch per player, attacking upwards, bright where the player spent the most time. */
export function positionsChart(report: MatchReport): Uint8Array {
  const grid = report.positions ?? { columns: 1, rows: 1, seconds: [] };
  const players = playersOf(report);
  const font = fontsFor(players.map(({ name }) => name));
  const rows = seatRows(players);
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const scale = Math.min(WIDEST_PITCH, WIDTH / columns - 2 * MARGIN) / PITCH_WIDTH;
  const cell = { width: WIDTH / columns, height: LABEL_HEIGHT + PITCH_HEIGHT * scale + MARGIN };
  const height = Math.ceil(cell.height * rows.length + FOOTER);
  return drawPicture(height, (chart) => {
    for (const [rowIndex, row] of rows.entries()) {
      for (const [column, index] of row.entries()) {
        const player = players[index]!;
        const top = rowIndex * cell.height;
        const x = (column + 0.5) * cell.width;
        label(chart, player, { font, x, y: top + 34, width: cell.width - 16 });
        const frame = { x, y: top + LABEL_HEIGHT + (PITCH_HEIGHT * scale) / 2, scale };
        paintHeat(chart, frame, heatImage(grid, grid.seconds[index] ?? [], player.team));
      }
    }
    const note = { text: 'everyone attacks upwards', x: WIDTH / 2, y: height - 18 };
    const style = { font, size: fontSizes.small, colour: palette.muted, align: 'center' } as const;
    haloText(chart, note, style);
  });
}

/** Indexes of the players row by row: all in one where they fit, else each team from a new row. */
function seatRows(players: readonly ChartPlayer[]): readonly (readonly number[])[] {
  const all = players.map((_, index) => index);
  if (all.length <= MOST_IN_ROW) return [all];
  return teams.flatMap((team) => {
    const seats = all.filter((index) => players[index]!.team === team);
    const count = Math.ceil(seats.length / MOST_IN_ROW);
    return Array.from({ length: count }, (_, row) =>
      seats.slice(row * MOST_IN_ROW, (row + 1) * MOST_IN_ROW),
    );
  });
}

function label(
  chart: ChartInstance,
  { name, team }: ChartPlayer,
  at: { readonly font: string; readonly x: number; readonly y: number; readonly width: number },
): void {
  const style = { font: at.font, size: fontSizes.text, weight: 600, align: 'center' } as const;
  const { x, y, width: maxWidth } = at;
  haloText(chart, { text: name, x, y }, { ...style, maxWidth, colour: teamPaint[team] });
}

/** The heat is a picture of one pixel per cell, blown up smoothly and cut to the pitch. */
function paintHeat({ ctx }: ChartInstance, frame: PitchFrame, heat: Canvas): void {
  drawPitch(ctx, frame);
  ctx.save();
  pitchPath(ctx, frame);
  ctx.clip();
  ctx.imageSmoothingEnabled = true;
  ctx.imageSmoothingQuality = 'high';
  const [left, top] = toPixels(frame, -HALF_WIDTH, HALF_LENGTH);
  const [right, bottom] = toPixels(frame, HALF_WIDTH, -HALF_LENGTH);
  const image = heat as unknown as Parameters<typeof ctx.drawImage>[0];
  ctx.drawImage(image, left, top, right - left, bottom - top);
  ctx.restore();
  drawPitchLines(ctx, frame);
}

function heatImage(
  { columns, rows }: PositionGrid,
  seconds: readonly number[],
  team: Team,
): Canvas {
  const canvas = createCanvas(columns, rows);
  const pixels = new Uint8ClampedArray(columns * rows * 4);
  const heats = blurred(blurred(seconds, columns), columns);
  const full = fullHeat(heats);
  for (const [cell, spent] of heats.entries()) {
    // The grid's first row is the own goal line, a picture's first row its top.
    const row = rows - 1 - Math.floor(cell / columns);
    const heat = Math.min(1, spent / full);
    pixels.set(heatColour(heat, team), (row * columns + (cell % columns)) * 4);
  }
  canvas.getContext('2d').putImageData(new ImageData(pixels, columns, rows), 0, 0);
  return canvas;
}

/**
 * Each cell as the mean of its neighbourhood. A match visits nearly every cell once; without this
 * the picture is a speckle of single passes and kickoff spots.
 */
function blurred(seconds: readonly number[], columns: number): readonly number[] {
  return seconds.map((_, cell) => {
    const column = cell % columns;
    let sum = 0;
    let weight = 0;
    for (const [dx, dy, share] of neighbourhood) {
      const x = column + dx;
      const value = x < 0 || x >= columns ? undefined : seconds[cell + dx + dy * columns];
      if (value === undefined) continue;
      sum += value * share;
      weight += share;
    }
    return sum / weight;
  });
}

const neighbourhood = [-1, 0, 1].flatMap((dy) =>
  [-1, 0, 1].map((dx) => [dx, dy, (dx === 0 ? 2 : 1) * (dy === 0 ? 2 : 1)] as const),
);

function fullHeat(seconds: readonly number[]): number {
  const visited = seconds.filter((spent) => spent > 0).toSorted((a, b) => a - b);
  return visited[Math.floor((visited.length - 1) * FULL_HEAT_QUANTILE)] ?? 1;
}

const teamRgb: Readonly<Record<Team, readonly [number, number, number]>> = {
  blue: [40, 130, 255],
  orange: [255, 120, 20],
};

/** From nothing over the team's colour to white. */
function heatColour(heat: number, team: Team): readonly number[] {
  const white = Math.max(0, (heat - 0.55) / 0.45) ** 1.5;
  const channels = teamRgb[team].map((channel) => channel + (255 - channel) * white * 0.85);
  return [...channels, 255 * Math.min(1, heat ** 1.1 * 1.2)];
}
