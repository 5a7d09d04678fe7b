import type { MatchReport } from '../analysis/report.ts';
import { playersOf } from './players.ts';

/** Seconds before a goal in which the boost of both teams is compared. */
const BEFORE_GOAL_SECONDS = 2;

/** Alt text of the boost chart: who had most and least, and what boost had to do with the goals. */
export function boostAltText(report: MatchReport): string {
  const ranked = playersOf(report)
    .flatMap(({ name, player: { stats } }) =>
      stats.boost ? [{ name, average: stats.boost.avg_amount }] : [],
    )
    .toSorted((a, b) => b.average - a.average);
  const [most] = ranked;
  const least = ranked.at(-1);
  if (!most || !least) return 'Boost over time; nothing was recorded.';
  if (most === least)
    return `Boost over time of ${most.name}, ${Math.round(most.average)} on average.`;
  const extremes = `${most.name} held the most boost (average ${Math.round(most.average)}), ${least.name} the least (${Math.round(least.average)}).`;
  return `Boost over time of ${ranked.length} players. ${extremes}${goalFinding(report)}`;
}

function goalFinding(report: MatchReport): string {
  const { goals } = report;
  if (goals.length === 0) return ' No goals.';
  const richer = goals.filter((goal) => {
    const at = Math.max(0, goal.timeSeconds - BEFORE_GOAL_SECONDS);
    const other = goal.team === 'blue' ? 'orange' : 'blue';
    return teamBoost(report, goal.team, at) > teamBoost(report, other, at);
  }).length;
  return ` The team with more boost just before scored ${richer} of ${goals.length} goals.`;
}

/** Mean boost of a team at a moment. */
export function teamBoost(report: MatchReport, team: 'blue' | 'orange', seconds: number): number {
  const step = Math.round(seconds / report.series.stepSeconds);
  const columns = report.series.boost.filter((_, index) => playersOf(report)[index]?.team === team);
  return mean(columns.map((column) => column[Math.min(step, column.length - 1)] ?? 0));
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
