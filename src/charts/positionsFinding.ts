import type { MatchReport } from '../analysis/report.ts';
import { playersOf } from './players.ts';

/** Alt text of the position maps: who stayed back, who went forward, by share of time per half. */
export function positionsAltText(report: MatchReport): string {
  const grid = report.positions;
  if (!grid) return 'Positions were not recorded.';
  const halves = playersOf(report).map(({ name }, index) => {
    const seconds = grid.seconds[index] ?? [];
    const half = Math.floor(grid.rows / 2) * grid.columns;
    const behind = sum(seconds.slice(0, half));
    return { name, share: behind / Math.max(1e-9, sum(seconds)) };
  });
  const ranked = halves.toSorted((a, b) => b.share - a.share);
  const deepest = ranked[0];
  const highest = ranked.at(-1);
  if (!deepest || !highest) return 'Positions were not recorded.';
  if (deepest === highest) {
    return `Where ${deepest.name} spent the match: ${percent(deepest.share)} of it in the own half.`;
  }
  return `Where each of ${ranked.length} players spent the match. ${deepest.name} stayed back most (${percent(deepest.share)} in the own half), ${highest.name} least (${percent(highest.share)}).`;
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
