import { attackSign, opponentOf } from '../../field.ts';
import { goalsOf, type Goal } from '../../goals.ts';
import { presence } from '../../timeline/BodyTrack.ts';
import type { Timeline } from '../../timeline/Timeline.ts';
import type { Touch } from '../touches.ts';
import { frameBefore } from './teamMistakes.ts';

export type CaughtUpField = {
  readonly frame: number;
  readonly player: number;
  readonly goal: number;
};

/** The goal was made here when its last touch is not known, seconds before it. */
const MADE_SECONDS = 1.5;
/** Older touches did not make the goal, seconds. */
const LAST_TOUCH_SECONDS = 6;
/** Further beyond the ball than a car drives back in half a second, uu. */
const BEYOND = 1000;
/** With more than this many mates goal side nobody was missed. */
const MOST_DEFENDERS = 1;

/** The frame of the scoring side's last touch before a goal. */
export function madeFrame(timeline: Timeline, touches: readonly Touch[], goal: Goal): number {
  const { players, played } = timeline;
  const touch = touches.findLast(
    ({ frame, player }) =>
      frame <= goal.frame &&
      players[player]!.team === goal.team &&
      played[goal.frame]! - played[frame]! < LAST_TOUCH_SECONDS,
  );
  return touch?.frame ?? frameBefore(timeline, goal.frame, MADE_SECONDS);
}

/** Who of the conceding side was beyond the ball while it was shot, with too few left behind it. */
export function detectCaughtUpField(
  timeline: Timeline,
  touches: readonly Touch[],
): CaughtUpField[] {
  const { players, ball } = timeline;
  return goalsOf(timeline).flatMap((goal, number) => {
    const frame = madeFrame(timeline, touches, goal);
    const team = opponentOf(goal.team);
    const beyond = (index: number): number =>
      (players[index]!.y[frame]! - ball.y[frame]!) * attackSign(team);
    const present = players
      .map((_, index) => index)
      .filter((index) => players[index]!.team === team)
      .filter((index) => players[index]!.presence[frame] !== presence.absent);
    const defenders = present.filter((index) => beyond(index) <= 0).length;
    if (ball.presence[frame] === presence.absent || defenders > MOST_DEFENDERS) return [];
    return present
      .filter((index) => beyond(index) > BEYOND)
      .map((player) => ({ frame, player, goal: number }));
  });
}
