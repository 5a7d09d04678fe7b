import { attackSign, field } from '../../field.ts';
import type { Touch } from '../touches.ts';
import { backboardBounce } from './bounces.ts';
import type { Mechanic } from './mechanic.ts';
import { surfaces } from './surfaces.ts';
import { flightAt, secondsBetween, type CarStory, type Flight, type MatchStory } from './story.ts';

/** Onto the backboard and back: a ball that takes longer is another play, seconds. */
const DOUBLE_TAP_SECONDS = 2.5;
/** Ball on its way to the goal or past its posts by no more than this, uu. */
const MOUTH_MARGIN = 500;

/** Off the other side's backboard and hit again by the same player, who never came down. */
export function detectDoubleTaps(car: CarStory, { timeline, touches }: MatchStory): Mechanic[] {
  const sign = attackSign(car.track.team);
  const found: Mechanic[] = [];
  for (const index of car.touches) {
    const first = previousOwn(touches, index, timeline.played);
    const second = touches[index]!;
    if (!first) continue;
    const flight = flightAt(car, second.frame);
    if (!flight || flight.from > first.frame) continue;
    if (secondsBetween(timeline, first.frame, second.frame) > DOUBLE_TAP_SECONDS) continue;
    const span = { from: first.frame, to: second.frame };
    if (backboardBounce(timeline, span, sign) === -1) continue;
    if (!goesToMouth(timeline.ball, second.frame, sign)) continue;
    found.push({ kind: 'double-tap', player: car.player, frame: second.frame });
  }
  return found;
}

/** The touch before this one, if it was the same player's; in one frame two may touch. */
function previousOwn(
  touches: readonly Touch[],
  index: number,
  played: Float64Array,
): Touch | undefined {
  const { player, frame } = touches[index]!;
  let at = index - 1;
  while (at >= 0 && played[frame]! - played[touches[at]!.frame]! < 0.05) at--;
  const before = touches[at];
  return before?.player === player ? before : undefined;
}

/** Where the ball crosses the goal line, on a straight way over the ground and a thrown one in height. */
function goesToMouth(ball: MatchStory['timeline']['ball'], frame: number, sign: 1 | -1): boolean {
  const speed = ball.velocityY[frame]! * sign;
  if (speed < 50) return false;
  const seconds = (field.backWall - ball.y[frame]! * sign) / speed;
  const x = ball.x[frame]! + ball.velocityX[frame]! * seconds;
  const z = ball.z[frame]! + ball.velocityZ[frame]! * seconds - 325 * seconds * seconds;
  return Math.abs(x) < field.goalHalfWidth + MOUTH_MARGIN && z < field.goalHeight + MOUTH_MARGIN;
}

/** Three touches are a carry, two a chance; two of them higher than a jump reaches, uu. */
const CARRY_TOUCHES = 3;
const HIGH_TOUCHES = 2;
const CARRY_HEIGHT = 300;
const CARRY_SECONDS = 0.65;
/** A ball that is away for longer was let go, seconds. */
const LONGEST_GAP_SECONDS = 1.5;

/** The ball carried into and through the air: touch after touch, nobody between, one flight at the end. */
export function detectAirDribbles(car: CarStory, match: MatchStory): Mechanic[] {
  return ownChains(car, match).flatMap((chain): Mechanic[] => {
    const high = chain.filter(({ frame }) => match.timeline.ball.z[frame]! > CARRY_HEIGHT);
    const first = high[0];
    if (!first || chain.length < CARRY_TOUCHES || high.length < HIGH_TOUCHES) return [];
    const flight = flightAt(car, first.frame);
    const last = high.findLast(({ frame }) => flight && frame <= flight.to);
    if (!flight || !last || last === first) return [];
    const seconds = secondsBetween(match.timeline, chain[0]!.frame, last.frame);
    if (seconds < CARRY_SECONDS) return [];
    return [{ kind: 'air-dribble', player: car.player, frame: first.frame }];
  });
}

/** Touches that follow each other with nobody's between. */
function ownChains(car: CarStory, { timeline, touches }: MatchStory): Touch[][] {
  const chains: Touch[][] = [];
  for (const index of car.touches) {
    const touch = touches[index]!;
    const before = previousOwn(touches, index, timeline.played);
    const goesOn =
      before && secondsBetween(timeline, before.frame, touch.frame) < LONGEST_GAP_SECONDS;
    if (goesOn && chains.length > 0) chains.at(-1)!.push(touch);
    else chains.push([touch]);
  }
  return chains;
}

/** Off the ceiling the flip is kept: the touch that makes use of it comes within this, seconds. */
const CEILING_SECONDS = 1.5;

/** Dropped from the ceiling onto the ball. */
export function detectCeilingShots(car: CarStory, match: MatchStory): Mechanic[] {
  return firstTouches(car, match, surfaces.ceiling)
    .filter(({ flight, touch }) => {
      return secondsBetween(match.timeline, flight.from, touch.frame) < CEILING_SECONDS;
    })
    .map(({ touch }) => ({ kind: 'ceiling-shot', player: car.player, frame: touch.frame }));
}

/** A wall aerial is off the wall by then or it was a fall, seconds. */
const WALL_SECONDS = 2.5;
/** A ball lower than this is met by a jump from the floor as well, uu. */
const WALL_HEIGHT = 300;
/** Nearer to the wall the ball was pushed along it, uu. */
const OFF_WALL = 250;

/** Off the wall and into the air to the ball. */
export function detectWallAerials(car: CarStory, match: MatchStory): Mechanic[] {
  const { ball } = match.timeline;
  return firstTouches(car, match, surfaces.wall)
    .filter(({ flight, touch }) => {
      const { frame } = touch;
      const fromSide = field.sideWall - Math.abs(ball.x[frame]!);
      const fromBack = field.backWall - Math.abs(ball.y[frame]!);
      return (
        secondsBetween(match.timeline, flight.from, frame) < WALL_SECONDS &&
        ball.z[frame]! > WALL_HEIGHT &&
        car.track.z[flight.from]! > WALL_LEAVING_HEIGHT &&
        Math.min(fromSide, fromBack) > OFF_WALL
      );
    })
    .map(({ touch }) => ({ kind: 'wall-aerial', player: car.player, frame: touch.frame }));
}

/** Below, the car left the ramp and not the wall, uu. */
const WALL_LEAVING_HEIGHT = 200;

function firstTouches(
  car: CarStory,
  { touches }: MatchStory,
  left: number,
): { readonly flight: Flight; readonly touch: Touch }[] {
  const found: { readonly flight: Flight; readonly touch: Touch }[] = [];
  for (const index of car.touches) {
    const touch = touches[index]!;
    const flight = flightAt(car, touch.frame);
    if (!flight || flight.left !== left || found.at(-1)?.flight === flight) continue;
    found.push({ flight, touch });
  }
  return found;
}
