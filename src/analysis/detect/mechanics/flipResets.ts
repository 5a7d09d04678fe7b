import { toBody } from '../bodyFrame.ts';
import type { Mechanic } from './mechanic.ts';
import { flightAt, secondsBetween, type CarStory, type MatchStory } from './story.ts';

/** The reset is used within so long, seconds; later the player has given it up. */
const USED_SECONDS = 2;
/** Ball and wheels: half the car's height, the ball's radius and what a late body adds, uu. */
const BALL_REACH = 220;
/** The ball's centre lies below the car by at least this: wheels first, not the nose, uu. */
const LEAST_BELOW = 55;
/** All four wheels on a ball: its centre is under the car, not beside it, uu. */
const ASIDE = 95;
/** A first jump leaves the second one open for 1.25 s and the held press: without a reset no dodge follows. */
const SECOND_JUMP_SECONDS = 1.5;

/** Wheels onto the ball in the air give the flip back, and the player uses it. */
export function detectFlipResets(car: CarStory, match: MatchStory): Mechanic[] {
  const resets = resetsOf(car, match);
  const found = resets.filter((frame, index) => isUsed(car, match, frame, resets[index + 1]));
  return found.map((frame) => ({ kind: 'flip-reset', player: car.player, frame }));
}

function isUsed(car: CarStory, { timeline }: MatchStory, frame: number, next = Infinity): boolean {
  const flight = flightAt(car, frame);
  if (!flight) return false;
  return car.dodges.some(
    (dodge) =>
      dodge.frame > frame &&
      dodge.frame < next &&
      dodge.frame <= flight.to + 1 &&
      secondsBetween(timeline, frame, dodge.frame) < USED_SECONDS,
  );
}

/** The game counts them since 2026; before, the wheels have to have met the ball after the flip was gone. */
function resetsOf(car: CarStory, match: MatchStory): number[] {
  const { refreshes } = car.track;
  if (match.timeline.players.some((player) => player.refreshes.length > 0)) {
    return refreshes.filter((frame) => isAtBall(car, match, frame) && flightAt(car, frame));
  }
  return car.touches
    .map((index) => match.touches[index]!.frame)
    .filter((frame) => isOnWheels(car, match, frame) && isSpent(car, match, frame));
}

function isAtBall({ track }: CarStory, { timeline }: MatchStory, frame: number): boolean {
  const { ball } = timeline;
  return (
    Math.hypot(
      ball.x[frame]! - track.x[frame]!,
      ball.y[frame]! - track.y[frame]!,
      ball.z[frame]! - track.z[frame]!,
    ) < BALL_REACH
  );
}

function isOnWheels(car: CarStory, match: MatchStory, frame: number): boolean {
  const { track } = car;
  const { ball } = match.timeline;
  if (!isAtBall(car, match, frame)) return false;
  const local = toBody(track, frame, {
    x: ball.x[frame]! - track.x[frame]!,
    y: ball.y[frame]! - track.y[frame]!,
    z: ball.z[frame]! - track.z[frame]!,
  });
  return local.z < -LEAST_BELOW && Math.abs(local.x) < ASIDE && Math.abs(local.y) < ASIDE;
}

/** Whether the car could not dodge before this touch: it already had, or too long ago it jumped. */
function isSpent(car: CarStory, { timeline }: MatchStory, frame: number): boolean {
  const flight = flightAt(car, frame);
  if (!flight) return false;
  const spent = [...car.dodges.map((dodge) => dodge.frame), ...car.track.doubleJumps];
  if (spent.some((at) => at >= flight.from && at < frame)) return true;
  for (let at = flight.from; at < frame; at++) {
    if (car.track.jumping[at]) return secondsBetween(timeline, at, frame) > SECOND_JUMP_SECONDS;
  }
  return false;
}
