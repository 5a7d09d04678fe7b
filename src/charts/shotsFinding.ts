import type { MatchReport, ShotMoment } from '../analysis/report.ts';
import { teams, type Team } from '../core/ids.ts';

export type TeamShots = {
  readonly shots: readonly ShotMoment[];
  readonly goals: number;
  /** Goals that such chances give on average. */
  readonly expected: number;
};

export function teamShots({ shots = [] }: MatchReport, team: Team): TeamShots {
  const own = shots.filter((shot) => shot.team === team);
  return {
    shots: own,
    goals: own.filter(({ outcome }) => outcome === 'goal').length,
    expected: own.reduce((sum, { goalChance }) => sum + goalChance, 0),
  };
}

/** Alt text of the shot map: shots, goals and what the chances were worth. */
export function shotsAltText(report: MatchReport): string {
  const lines = teams.map((team) => {
    const { shots, goals, expected } = teamShots(report, team);
    const name = team === 'blue' ? 'Blue' : 'Orange';
    return `${name} scored ${goals} from ${shots.length} shots worth ${expected.toFixed(1)} goals.`;
  });
  return `Shot map (chances are estimates). ${lines.join(' ')}${bestMiss(report)}`;
}

function bestMiss({ shots = [] }: MatchReport): string {
  const best = shots
    .filter(({ outcome }) => outcome !== 'goal')
    .toSorted((a, b) => b.goalChance - a.goalChance)[0];
  if (!best) return '';
  return ` The best chance that stayed out came at ${best.clock} (${Math.round(best.goalChance * 100)} %).`;
}
