import type { MatchReport } from '../analysis/report.ts';

/** The pictures of a match, in the order they are offered. */
export const chartKinds = ['boost'] as const;
export type ChartKind = (typeof chartKinds)[number];

export const chartTitles: Readonly<Record<ChartKind, string>> = {
  boost: 'Boost over time',
};

/** What a report carries enough of to draw. */
export function availableCharts(report: MatchReport): readonly ChartKind[] {
  return chartKinds.filter((kind) => isDrawable[kind](report));
}

const isDrawable: Readonly<Record<ChartKind, (report: MatchReport) => boolean>> = {
  boost: ({ series }) => series.boost.some((column) => column.length > 1),
};
