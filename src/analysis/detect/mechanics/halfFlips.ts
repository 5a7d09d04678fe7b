import { dodgeDirection, levelCosine, noseOf, upright } from './axes.ts';
import type { Mechanic } from './mechanic.ts';
import { surfaces } from './surfaces.ts';
import {
  flightAt,
  frameAfter,
  LATE_FRAMES,
  secondsBetween,
  type CarStory,
  type MatchStory,
} from './story.ts';

/** From the ground: a backflip high up turns nobody around on the way to the ball, seconds. */
const LONGEST_JUMP_SECONDS = 0.5;
/** The car has been turned and rolled upright by then, seconds after the dodge. */
const EARLY_SECONDS = 0.75;
const DONE_SECONDS = 1.05;
/** Backwards, as a share of the stick's way; a diagonal one turns the nose aside. */
const MOST_FORWARD = -0.8;
/** Cosines: the nose points back where it came from, and the roof is up again. */
const TURNED = -0.7;
const UPRIGHT = 0.4;

/** A backflip stopped on its roof and rolled upright: the car drives the other way. */
export function detectHalfFlips(car: CarStory, { timeline }: MatchStory): Mechanic[] {
  const { track, player } = car;
  const found = car.dodges.filter((dodge) => {
    if (dodgeDirection(dodge).forward > MOST_FORWARD) return false;
    const flight = flightAt(car, dodge.frame, LATE_FRAMES);
    if (!flight || flight.left === surfaces.air) return false;
    if (secondsBetween(timeline, flight.from, dodge.frame) > LONGEST_JUMP_SECONDS) return false;
    const start = noseOf(track, Math.min(flight.from, dodge.frame));
    const end = frameAfter(timeline, dodge.frame, DONE_SECONDS);
    const early = frameAfter(timeline, dodge.frame, EARLY_SECONDS);
    return [early, end].some(
      (at) =>
        track.life[at] === track.life[dodge.frame] &&
        levelCosine(start, noseOf(track, at)) < TURNED &&
        upright(track, at) > UPRIGHT,
    );
  });
  return found.map(({ frame }) => ({ kind: 'half-flip', player, frame }));
}
