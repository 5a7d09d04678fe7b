import type { Dodge, PlayerTrack } from '../../timeline/PlayerTrack.ts';
import { dodgeDirection, levelCosine, noseOf, upright } from './axes.ts';
import type { Mechanic } from './mechanic.ts';
import {
  flightAt,
  frameAfter,
  LATE_FRAMES,
  secondsBetween,
  type CarStory,
  type MatchStory,
} from './story.ts';
import { surfaces } from './surfaces.ts';

/** Jump and dodge are two presses in a row; a later dodge turns the car too high to land it, seconds. */
const LONGEST_JUMP_SECONDS = 0.13;
/** A dodge turns the car for 0.65 s; the landing follows. */
const TURN_SECONDS = 0.6;
/** The stick points between straight ahead and the side, as shares of its way. */
const LEAST_FORWARD = 0.35;
const LEAST_ASIDE = 0.4;
/** Uncancelled, a diagonal flip looks back at half time: cosine to the start, and sine of the pitch. */
const LEAST_COSINE = 0.85;
const MOST_PITCH = 0.6;
/** The roll goes on over the roof. */
const MOST_UPRIGHT = -0.4;
/** The flip is there for speed: boost burns in a share of it. */
const LEAST_BOOSTED = 0.2;

/** A diagonal front flip whose pitch is cancelled: the nose stays ahead and the car rolls on. */
export function detectSpeedFlips(car: CarStory, match: MatchStory): Mechanic[] {
  return car.dodges
    .filter((dodge) => isSpeedFlip(car, match, dodge))
    .map(({ frame }) => ({ kind: 'speed-flip', player: car.player, frame }));
}

export function isSpeedFlip(car: CarStory, { timeline }: MatchStory, dodge: Dodge): boolean {
  const { forward, right } = dodgeDirection(dodge);
  if (forward < LEAST_FORWARD || Math.abs(right) < LEAST_ASIDE) return false;
  const flight = flightAt(car, dodge.frame, LATE_FRAMES);
  if (flight?.left !== surfaces.floor) return false;
  if (secondsBetween(timeline, flight.from, dodge.frame) > LONGEST_JUMP_SECONDS) return false;
  const to = frameAfter(timeline, dodge.frame, TURN_SECONDS);
  if (to > flight.to) return false;
  return isCancelled(car.track, dodge.frame, to);
}

function isCancelled(track: PlayerTrack, from: number, to: number): boolean {
  const start = noseOf(track, from);
  let lowest = 1;
  let boosted = 0;
  for (let at = from; at <= to; at++) {
    const nose = noseOf(track, at);
    if (levelCosine(start, nose) < LEAST_COSINE || Math.abs(nose.z) > MOST_PITCH) return false;
    lowest = Math.min(lowest, upright(track, at));
    boosted += track.boosting[at]!;
  }
  return lowest < MOST_UPRIGHT && boosted >= (to - from) * LEAST_BOOSTED;
}
