import type { Coverage } from '../coverage.ts';
import type { DemoStats, PlayerStats, PositioningStats } from '../document.ts';
import type { Timeline } from '../timeline/Timeline.ts';
import { activeSeconds as secondsInPlay } from './ball.ts';
import { measureBoost } from './boost.ts';
import { coreStats, type ScoreLine } from './core.ts';
import { lastDefenders } from './lastDefender.ts';
import { measureMovement } from './movement.ts';
import {
  measureBallDistances,
  measurePlaces,
  positioningStats,
  possessionColumn,
} from './positioning.ts';
import { measureTeamShape, type TeamShape } from './roles.ts';
import { samplesOf, stepClock } from './samples.ts';

/** Ballchasing's statistics of every player, in the order of `timeline.players`. */
export function measurePlayers(
  timeline: Timeline,
  lines: readonly ScoreLine[],
  coverage: Coverage,
): PlayerStats[] {
  const { players } = timeline;
  const clock = stepClock(timeline);
  const activeSeconds = secondsInPlay(timeline);
  const teams = {
    blue: players.filter(({ team }) => team === 'blue'),
    orange: players.filter(({ team }) => team === 'orange'),
  };
  const shapes = {
    blue: measureTeamShape(timeline, teams.blue, clock),
    orange: measureTeamShape(timeline, teams.orange, clock),
  };
  const possession = possessionColumn(timeline);
  const lastDefenderGoals = lastDefenders(timeline, clock);
  return players.map((player, index) => {
    const samples = samplesOf(player, clock);
    const place = teams[player.team].indexOf(player);
    const shape: TeamShape = shapes[player.team];
    const positioning = (): PositioningStats =>
      positioningStats({
        places: measurePlaces(timeline, player, samples),
        distances: measureBallDistances(timeline.ball, player, {
          frames: samples.frames,
          possession,
        }),
        roles: shape.roles[place]!,
        activeSeconds,
        mateDistance: teams[player.team].length > 1 ? shape.mateDistances[place] : undefined,
        lastDefenderGoals: lastDefenderGoals[index]!,
      });
    return {
      core: coreStats(lines[index]!, lines),
      ...(coverage.boost ? { boost: measureBoost(player, { clock, activeSeconds }) } : {}),
      movement: measureMovement(player, samples),
      ...(coverage.play ? { positioning: positioning() } : {}),
      demo: demolitionsOf(timeline, index),
    };
  });
}

function demolitionsOf({ demolitions }: Timeline, player: number): DemoStats {
  return {
    inflicted: demolitions.filter(({ attacker }) => attacker === player).length,
    taken: demolitions.filter(({ victim }) => victim === player).length,
  };
}
