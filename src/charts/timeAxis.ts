import type { ScaleOptions } from 'chart.js';
import type { MatchSeries } from '../analysis/report.ts';
import { fade, fontSizes, palette } from './palette.ts';

export function durationOf({ stepSeconds, boost }: MatchSeries): number {
  return Math.max(1, ...boost.map((column) => column.length - 1)) * stepSeconds;
}

/** Recorded seconds across, written as the match clock that players remember where it is known. */
export function timeAxis(series: MatchSeries, font: string): ScaleOptions<'linear'> {
  const marks = clockMarks(series);
  return {
    type: 'linear',
    min: 0,
    max: durationOf(series),
    border: { display: false },
    grid: { color: fade(palette.grid, 0.8), drawTicks: false },
    ticks: {
      color: palette.muted,
      font: { family: font, size: fontSizes.small },
      maxRotation: 0,
      autoSkip: false,
      padding: 10,
      callback: (value) => marks.find((mark) => mark.seconds === value)?.label ?? '',
    },
    afterBuildTicks: (axis) => {
      axis.ticks = marks.map(({ seconds }) => ({ value: seconds }));
    },
  } as ScaleOptions<'linear'>;
}

type Mark = { readonly seconds: number; readonly label: string };

const MINUTE = 60;

/** A mark where the clock passes each whole minute; without a clock, each minute of recording. */
function clockMarks(series: MatchSeries): readonly Mark[] {
  const { clockSeconds, stepSeconds } = series;
  if (!clockSeconds || clockSeconds.length === 0) return minuteMarks(durationOf(series));
  const marks: Mark[] = [];
  for (let step = 1; step < clockSeconds.length; step++) {
    const before = Math.ceil(clockSeconds[step - 1]! / MINUTE);
    const now = Math.ceil(clockSeconds[step]! / MINUTE);
    if (now < before) marks.push({ seconds: step * stepSeconds, label: clockLabel(now) });
  }
  return marks;
}

function clockLabel(minutes: number): string {
  return minutes < 0 ? `+${-minutes}:00` : `${minutes}:00`;
}

function minuteMarks(duration: number): readonly Mark[] {
  const count = Math.floor(duration / MINUTE);
  return Array.from({ length: count }, (_, index) => ({
    seconds: (index + 1) * MINUTE,
    label: `${index + 1} min`,
  }));
}
