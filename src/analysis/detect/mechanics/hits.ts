import { attackSign, field } from '../../field.ts';
import type { Touch } from '../touches.ts';
import type { Mechanic } from './mechanic.ts';
import { secondsBetween, type CarStory, type MatchStory } from './story.ts';

/** Hit on the rise, before the ball hangs, seconds. */
const VOLLEY_SECONDS = 0.45;
/** A volley is a strike: weaker ones are catches, uu/s. */
const LEAST_STRIKE = 900;
/** A ball that lay low before never came down, uu. */
const LEAST_BALL_SPEED = 1500;

/** The ball struck right after it came off the floor. */
export function detectHalfVolleys(car: CarStory, match: MatchStory): Mechanic[] {
  const { timeline, touches, bounces } = match;
  const found = struck(car, touches, LEAST_STRIKE).filter(({ frame, ballSpeedAfter }) => {
    const bounce = bounces.findLast((one) => one.frame < frame);
    if (!bounce || ballSpeedAfter < LEAST_BALL_SPEED) return false;
    const before = touches.findLast((touch) => touch.frame < frame);
    if (before && before.frame > bounce.frame) return false;
    return secondsBetween(timeline, bounce.frame, frame) < VOLLEY_SECONDS;
  });
  return found.map(({ frame }) => ({ kind: 'half-volley', player: car.player, frame }));
}

function struck(car: CarStory, touches: readonly Touch[], least: number): Touch[] {
  return car.touches.map((index) => touches[index]!).filter(({ impulse }) => impulse > least);
}

/** A pass is met within so long, seconds, and has gone so far, uu. */
const PASS_SECONDS = 3.5;
const PASS_LENGTH = 500;
/** A shot, not a touch on: speed of the ball, uu/s. */
const SHOT_SPEED = 1000;
/** Towards the goal: where the ball would cross the line, uu to either side of the posts. */
const SHOT_MARGIN = 300;
/** Above, the ball is met in the air, uu. */
const AIR_Z = 250;

/** A mate's pass shot at the goal with the first touch; in the air it is a redirect. */
export function detectOneTimers(car: CarStory, match: MatchStory): Mechanic[] {
  const { timeline, touches } = match;
  const sign = attackSign(car.track.team);
  return car.touches.flatMap((index): Mechanic[] => {
    const touch = touches[index]!;
    if (touch.ballSpeedAfter < SHOT_SPEED || !isPassed(match, index)) return [];
    if (!goesIn(timeline.ball, touch.frame, sign)) return [];
    const kind = timeline.ball.z[touch.frame]! > AIR_Z ? 'redirect' : 'one-timer';
    return [{ kind, player: car.player, frame: touch.frame }];
  });
}

function isPassed({ timeline, touches }: MatchStory, index: number): boolean {
  const touch = touches[index]!;
  const pass = touches[index - 1];
  if (!pass || pass.player === touch.player) return false;
  const { players, ball } = timeline;
  if (players[pass.player]!.team !== players[touch.player]!.team) return false;
  if (secondsBetween(timeline, pass.frame, touch.frame) > PASS_SECONDS) return false;
  const length = Math.hypot(
    ball.x[touch.frame]! - ball.x[pass.frame]!,
    ball.y[touch.frame]! - ball.y[pass.frame]!,
  );
  return length > PASS_LENGTH;
}

function goesIn(ball: MatchStory['timeline']['ball'], frame: number, sign: 1 | -1): boolean {
  const speed = ball.velocityY[frame]! * sign;
  if (speed < 300) return false;
  const seconds = (field.backWall - ball.y[frame]! * sign) / speed;
  if (seconds < 0 || seconds > 3) return false;
  const x = ball.x[frame]! + ball.velocityX[frame]! * seconds;
  const z = ball.z[frame]! + ball.velocityZ[frame]! * seconds - 325 * seconds * seconds;
  return Math.abs(x) < field.goalHalfWidth + SHOT_MARGIN && z < field.goalHeight + SHOT_MARGIN;
}
