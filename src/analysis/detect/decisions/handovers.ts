import type { Team } from '../../../core/ids.ts';
import { attackSign } from '../../field.ts';
import { presence } from '../../timeline/BodyTrack.ts';
import type { Timeline } from '../../timeline/Timeline.ts';
import { firstMen, isGoalSide } from './firstMen.ts';

/** A mate took over as first man; what the player did then. */
export type Handover = {
  readonly frame: number;
  /** Who was first man, and who is now. */
  readonly player: number;
  readonly next: number;
  /** Seconds until goal side of the ball and of `next`; at most `MOST_RETURN_SECONDS`. */
  readonly returnSeconds: number;
  readonly inOrder: boolean;
};

/** Who takes longer has not come back, seconds. */
export const MOST_RETURN_SECONDS = 5;
/** A change is in order when the first man is behind the next one this soon, seconds. */
const IN_ORDER_SECONDS = 2.5;

/** Changes of first man within a team, in the order of the match. */
export function detectHandovers(timeline: Timeline, team: Team, picks: Int32Array): Handover[] {
  const spans = firstMen(timeline, team, picks);
  return spans.slice(1).flatMap((span, index) => {
    const before = spans[index]!;
    const sameBall = timeline.ball.life[before.to] === timeline.ball.life[span.from];
    if (!sameBall || before.player === span.player) return [];
    const change = { frame: span.from, player: before.player, next: span.player };
    const returnSeconds = secondsToReturn(timeline, change);
    if (returnSeconds === undefined) return [];
    return [{ ...change, returnSeconds, inOrder: returnSeconds <= IN_ORDER_SECONDS }];
  });
}

type Change = Pick<Handover, 'frame' | 'player' | 'next'>;

/** Undefined when the ball went dead or the car blew up before it was decided. */
function secondsToReturn(timeline: Timeline, { frame, player, next }: Change): number | undefined {
  const { ball, played, players, frames } = timeline;
  const car = players[player]!;
  const mate = players[next]!;
  const sign = attackSign(car.team);
  for (let at = frame; at < frames; at++) {
    const passed = played[at]! - played[frame]!;
    if (passed >= MOST_RETURN_SECONDS) return MOST_RETURN_SECONDS;
    if (ball.life[at] !== ball.life[frame] || car.presence[at] === presence.absent) break;
    const behindMate = (mate.y[at]! - car.y[at]!) * sign > 0;
    if (behindMate && isGoalSide(timeline, car, at)) return passed;
  }
  return undefined;
}
