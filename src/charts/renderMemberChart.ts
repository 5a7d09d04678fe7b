import type { Chart } from './renderChart.ts';
import { trendChart } from './trendChart.ts';
import { trendAltText, type Trend } from './trendFinding.ts';

/** A picture about one member over many matches. Plain data: it crosses threads. */
export type MemberDrawing = Trend;

/** Synchronous and 50 ms or more: call it in a worker thread. */
export function renderMemberChart(drawing: MemberDrawing): Chart {
  return { png: trendChart(drawing), altText: trendAltText(drawing) };
}
