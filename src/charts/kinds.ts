import type { MatchReport } from '../analysis/report.ts';
import { skillIds } from '../core/skills.ts';

/** The pictures of a match, in the order they are offered. */
export const chartKinds = ['boost', 'positions', 'shots', 'pressure', 'skills'] as const;
export type ChartKind = (typeof chartKinds)[number];

export const chartTitles: Readonly<Record<ChartKind, string>> = {
  boost: 'Boost over time',
  positions: 'Where everyone was',
  shots: 'Shots and chances',
  pressure: 'Pressure over time',
  skills: 'Skills in this match',
};

/** What a report carries enough of to draw. */
export function availableCharts(report: MatchReport): readonly ChartKind[] {
  return chartKinds.filter((kind) => isDrawable[kind](report));
}

const isDrawable: Readonly<Record<ChartKind, (report: MatchReport) => boolean>> = {
  boost: ({ series }) => series.boost.some((column) => column.length > 1),
  positions: ({ positions }) => positions !== undefined && positions.seconds.length > 0,
  shots: ({ shots }) => shots !== undefined && shots.length > 0,
  pressure: ({ series }) => (series.pressure?.length ?? 0) > 1,
  skills: ({ skills = [] }) =>
    skills.some((player) => skillIds.some((id) => player[id].score !== undefined)),
};
