import type { Team } from '../../core/ids.ts';
import type { CoreStats } from '../document.ts';
import { single } from './rounding.ts';

/** A player's line of the scoreboard. */
export type ScoreLine = {
  readonly team: Team;
  readonly score: number;
  readonly goals: number;
  readonly assists: number;
  readonly saves: number;
  readonly shots: number;
};

export function coreStats(line: ScoreLine, everyone: readonly ScoreLine[]): CoreStats {
  const opponents = everyone.filter(({ team }) => team !== line.team);
  return {
    shots: line.shots,
    shots_against: sum(opponents, 'shots'),
    goals: line.goals,
    goals_against: sum(opponents, 'goals'),
    saves: line.saves,
    assists: line.assists,
    score: line.score,
    mvp: line === mostValuable(everyone),
    shooting_percentage: shootingPercentage(line.goals, line.shots),
  };
}

export function teamCore(lines: readonly ScoreLine[], team: Team): Omit<CoreStats, 'mvp'> {
  const own = lines.filter((line) => line.team === team);
  const opponents = lines.filter((line) => line.team !== team);
  return {
    shots: sum(own, 'shots'),
    shots_against: sum(opponents, 'shots'),
    goals: sum(own, 'goals'),
    goals_against: sum(opponents, 'goals'),
    saves: sum(own, 'saves'),
    assists: sum(own, 'assists'),
    score: sum(own, 'score'),
    shooting_percentage: shootingPercentage(sum(own, 'goals'), sum(own, 'shots')),
  };
}

/** Whoever of the winners has the most points. A draw has none. */
function mostValuable(lines: readonly ScoreLine[]): ScoreLine | undefined {
  const goalsOf = (team: Team): number =>
    sum(
      lines.filter((line) => line.team === team),
      'goals',
    );
  const lead = goalsOf('blue') - goalsOf('orange');
  if (lead === 0) return undefined;
  const winners = lines.filter(({ team }) => team === (lead > 0 ? 'blue' : 'orange'));
  return winners.reduce<ScoreLine | undefined>(
    (best, line) => (best && best.score >= line.score ? best : line),
    undefined,
  );
}

function shootingPercentage(goals: number, shots: number): number {
  return shots > 0 ? single((goals / shots) * 100) : 0;
}

function sum(lines: readonly ScoreLine[], key: 'shots' | 'goals' | 'saves' | 'assists' | 'score') {
  return lines.reduce((total, line) => total + line[key], 0);
}
