import type { Team } from '../core/ids.ts';
import type { Coverage } from './coverage.ts';
import { carName } from './carNames.ts';
import type {
  DocumentPlayer,
  DocumentTeam,
  PlayerStats,
  ReplayDocument,
  TeamStats,
} from './document.ts';
import { measureBall, type BallTimes } from './measure/ball.ts';
import { teamCore } from './measure/core.ts';
import { measurePlayers } from './measure/player.ts';
import { hundredths, single } from './measure/rounding.ts';
import { stepClock } from './measure/samples.ts';
import { sumPlayers } from './measure/teamStats.ts';
import { matchDocument } from './matchDocument.ts';
import { rankOf } from './ranks.ts';
import { scoreLines } from './scoreboard.ts';
import type { PlayerTrack } from './timeline/PlayerTrack.ts';
import type { Timeline } from './timeline/Timeline.ts';

/** The match in the shape of Ballchasing's document. */
export function buildDocument(timeline: Timeline, coverage: Coverage): ReplayDocument {
  const lines = scoreLines(timeline);
  const stats = measurePlayers(timeline, lines, coverage);
  const ball = coverage.play ? measureBall(timeline, stepClock(timeline)) : undefined;
  const teamOf = (team: Team): DocumentTeam => {
    const members = timeline.players
      .map((player, index) => ({ player, stats: stats[index]! }))
      .filter(({ player }) => player.team === team);
    const side = team === 'blue' ? 0 : 1;
    const name = timeline.match.teamNames[team];
    return {
      color: team,
      ...(name === undefined ? {} : { name }),
      players: members.map((member) => documentPlayer(timeline, member.player, member.stats)),
      stats: sumPlayers(
        members.map((member) => member.stats),
        { core: teamCore(lines, team), ball: ball && ballStats(ball, side) },
      ),
    };
  };
  return {
    ...matchDocument(timeline.match, Math.floor(recordedSeconds(timeline)), overtimeOf(timeline)),
    blue: teamOf('blue'),
    orange: teamOf('orange'),
  };
}

function ballStats({ possession, inSide }: BallTimes, side: 0 | 1): TeamStats['ball'] {
  return {
    possession_time: hundredths(possession[side]),
    time_in_side: hundredths(inSide[side]),
  };
}

/** Ballchasing's end time: seconds of frames that carry something, jumps taken out. */
function recordedSeconds({ step }: Timeline): number {
  return step.reduce((sum, passed) => sum + passed, 0);
}

function overtimeOf({ overtime, secondsRemaining, frames }: Timeline): number | undefined {
  if (frames === 0 || !overtime.includes(1)) return undefined;
  const from = overtime.indexOf(1);
  return Math.max(
    0,
    ...secondsRemaining.subarray(from).filter((_, at) => overtime[from + at] === 1),
  );
}

function documentPlayer(
  timeline: Timeline,
  player: PlayerTrack,
  stats: PlayerStats,
): DocumentPlayer {
  const { camera, carBody, steeringSensitivity, skillTier } = player;
  const name = carName(carBody);
  return {
    start_time: single(timeline.played[player.firstFrame] ?? 0),
    end_time: single(recordedSeconds(timeline)),
    name: player.name,
    id: player.id ?? { platform: 'unknown', id: '' },
    ...(stats.core.mvp ? { mvp: true } : {}),
    ...(skillTier === undefined ? {} : { rank: rankOf(skillTier) }),
    ...(carBody === undefined ? {} : { car_id: carBody }),
    ...(name === undefined ? {} : { car_name: name }),
    ...(camera === undefined
      ? {}
      : {
          camera: {
            fov: single(camera.fov),
            height: single(camera.height),
            pitch: single(camera.pitch),
            distance: single(camera.distance),
            stiffness: single(camera.stiffness),
            swivel_speed: single(camera.swivelSpeed),
            ...(camera.transitionSpeed === undefined
              ? {}
              : { transition_speed: single(camera.transitionSpeed) }),
          },
        }),
    ...(steeringSensitivity === undefined
      ? {}
      : { steering_sensitivity: single(steeringSensitivity) }),
    stats,
  };
}
