import { MOST_RETURN_SECONDS } from '../detect/decisions/handovers.ts';
import { isGoalSide } from '../detect/decisions/firstMen.ts';
import type { Decisions } from '../detect/decisions/decisions.ts';
import type { Plays } from '../detect/plays.ts';
import type { DecisionKind } from '../report.ts';
import { presence } from '../timeline/BodyTrack.ts';
import type { Timeline } from '../timeline/Timeline.ts';
import type { LastMan } from './lastMen.ts';
import type { SkillEvidence } from './skillEvidence.ts';

type Rotation = SkillEvidence['rotation'];
const mistakeKinds: readonly DecisionKind[] = ['double-commit', 'cut-rotation'];

type Team = {
  readonly decisions: Decisions;
  readonly last: readonly (LastMan | undefined)[];
};

export function rotationEvidence(
  timeline: Timeline,
  plays: Plays,
  { decisions, last }: Team,
): Rotation[] {
  return timeline.players.map(({ team }, index) => {
    const mates = timeline.players.filter((mate) => mate.team === team).length - 1;
    if (mates === 0) return duelRotation(timeline, plays, index);
    const own = decisions.handovers.filter(({ player }) => player === index);
    const mistakes = decisions.moments.filter(
      ({ kind, player }) => player === index && mistakeKinds.includes(kind),
    ).length;
    const thirdMan = mates > 1 ? last[index]?.covers : undefined;
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
