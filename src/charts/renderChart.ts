import type { MatchReport } from '../analysis/report.ts';
import { boostChart } from './boostChart.ts';
import { boostAltText } from './boostFinding.ts';
import type { ChartKind } from './kinds.ts';

export type Chart = { readonly png: Uint8Array; readonly altText: string };

type Drawing = {
  readonly draw: (report: MatchReport) => Uint8Array;
  readonly altText: (report: MatchReport) => string;
};

const drawings: Readonly<Record<ChartKind, Drawing>> = {
  boost: { draw: boostChart, altText: boostAltText },
};

/** Draws one picture of a match. Synchronous and 50 ms or more: call it in a worker thread. */
export function renderChart(report: MatchReport, kind: ChartKind): Chart {
  const { draw, altText } = drawings[kind];
  return { png: draw(report), altText: altText(report) };
}
