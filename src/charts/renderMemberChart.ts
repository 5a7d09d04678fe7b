import { comparisonChart } from './comparisonChart.ts';
import { comparisonAltText, type Comparison } from './comparisonFinding.ts';
import { rankRadarChart } from './rankRadarChart.ts';
import type { RankRadar } from './rankRadarFinding.ts';
import type { Chart } from './renderChart.ts';
import { trendChart } from './trendChart.ts';
import { trendAltText, type Trend } from './trendFinding.ts';

/** A picture about one member over many matches. Plain data: it crosses threads. */
export type MemberDrawing = Trend | Comparison | RankRadar;

/** Synchronous and 50 ms or more: call it in a worker thread. */
export function renderMemberChart(drawing: MemberDrawing): Chart {
  if (drawing.kind === 'trend') {
    return { png: trendChart(drawing), altText: trendAltText(drawing) };
  }
  if (drawing.kind === 'radar') {
    return { png: rankRadarChart(drawing), altText: drawing.altText };
  }
  return { png: comparisonChart(drawing), altText: comparisonAltText(drawing) };
}
