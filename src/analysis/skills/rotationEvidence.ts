import { MOST_RETURN_SECONDS } from '../detect/decisions/handovers.ts';
import { isGoalSide, playFrames } from '../detect/decisions/firstMen.ts';
import type { Decisions } from '../detect/decisions/decisions.ts';
import type { Plays } from '../detect/plays.ts';
import { attackSign } from '../field.ts';
import { presence } from '../timeline/BodyTrack.ts';
import type { Timeline } from '../timeline/Timeline.ts';
import type { SkillEvidence } from './skillEvidence.ts';

type Rotation = SkillEvidence['rotation'];

export function rotationEvidence(
  timeline: Timeline,
  plays: Plays,
  decisions: Decisions,
): Rotation[] {
  const picks = playFrames(timeline);
  return timeline.players.map(({ team }, index) => {
    const mates = timeline.players.filter((mate) => mate.team === team).length - 1;
    if (mates === 0) return duelRotation(timeline, plays, index);
    const own = decisions.handovers.filter(({ player }) => player === index);
    const mistakes = decisions.moments.filter(
      ({ kind, player }) => player === index && kind === 'double-commit',
    ).length;
    const thirdMan = mates > 1 ? coveredShare(timeline, index, picks) : undefined;
    return {
      changes: own.length,
      returnSeconds: own.reduce((sum, { returnSeconds }) => sum + returnSeconds, 0),
      inOrder: own.filter(({ inOrder }) => inOrder).length,
      mistakes,
      ...(thirdMan === undefined ? {} : { thirdMan }),
    };
  });
}

/**
 * In a duel there is nobody to take over: when the opponent takes the ball, the player is behind it
 * or has to get back.
 */
function duelRotation(timeline: Timeline, { touches }: Plays, index: number): Rotation {
  let changes = 0;
  let inOrder = 0;
  let returnSeconds = 0;
  touches.forEach((touch, at) => {
    const next = touches[at + 1];
    if (touch.player !== index || !next || next.player === index) return;
    const seconds = secondsToGoalSide(timeline, index, next.frame);
    if (seconds === undefined) return;
    changes++;
    if (seconds === 0) inOrder++;
    returnSeconds += seconds;
  });
  return { changes, inOrder, returnSeconds };
}

/** From the moment the ball was lost; undefined when play ended before. */
function secondsToGoalSide(timeline: Timeline, index: number, from: number): number | undefined {
  const { ball, players, played, frames } = timeline;
  const car = players[index]!;
  for (let frame = from; frame < frames; frame++) {
    const passed = played[frame]! - played[from]!;
    if (passed >= MOST_RETURN_SECONDS) return MOST_RETURN_SECONDS;
    if (ball.life[frame] !== ball.life[from]) return undefined;
    if (car.presence[frame] === presence.absent) return undefined;
    if (isGoalSide(timeline, car, frame)) return passed;
  }
  return undefined;
}

/** How far behind the ball the third man covers the goal, uu. */
const COVER = 1000;

/** Share of the time as most back of three or more in which the player was well behind the ball. */
function coveredShare(timeline: Timeline, index: number, picks: Int32Array): number | undefined {
  const { players, ball } = timeline;
  const car = players[index]!;
  const sign = attackSign(car.team);
  const mates = players.filter((mate) => mate !== car && mate.team === car.team);
  let third = 0;
  let covered = 0;
  for (const frame of picks) {
    if (car.presence[frame] === presence.absent) continue;
    const y = car.y[frame]! * sign;
    const isThird = mates.every(
      (mate) => mate.presence[frame] === presence.absent || mate.y[frame]! * sign >= y,
    );
    if (!isThird) continue;
    third++;
    if (ball.y[frame]! * sign - y > COVER || y < -OWN_GOAL_Y) covered++;
  }
  return third === 0 ? undefined : covered / third;
}

/** Who stands in front of the own goal covers it wherever the ball is, uu. */
const OWN_GOAL_Y = 4000;
