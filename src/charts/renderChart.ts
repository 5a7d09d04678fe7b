import type { MatchReport } from '../analysis/report.ts';
import { boostChart } from './boostChart.ts';
import { boostAltText } from './boostFinding.ts';
import type { ChartKind } from './kinds.ts';
import { positionsChart } from './positionsChart.ts';
import { positionsAltText } from './positionsFinding.ts';
import { pressureChart } from './pressureChart.ts';
import { pressureAltText } from './pressureFinding.ts';
import { shotsChart } from './shotsChart.ts';
import { shotsAltText } from './shotsFinding.ts';
import { skillsChart } from './skillsChart.ts';
import { skillsAltText } from './skillsFinding.ts';

export type Chart = { readonly png: Uint8Array; readonly altText: string };

/** `focus` is the player a picture is about, where it is about one: a place in `series.boost`. */
type Drawing = {
  readonly draw: (report: MatchReport, focus?: number) => Uint8Array;
  readonly altText: (report: MatchReport, focus?: number) => string;
};

const drawings: Readonly<Record<ChartKind, Drawing>> = {
  boost: { draw: boostChart, altText: boostAltText },
  positions: { draw: positionsChart, altText: positionsAltText },
  shots: { draw: shotsChart, altText: shotsAltText },
  pressure: { draw: pressureChart, altText: pressureAltText },
  skills: { draw: skillsChart, altText: skillsAltText },
};

/** Draws one picture of a match. Synchronous and 50 ms or more: call it in a worker thread. */
export function renderChart(report: MatchReport, kind: ChartKind, focus?: number): Chart {
  const { draw, altText } = drawings[kind];
  return { png: draw(report, focus), altText: altText(report, focus) };
}
