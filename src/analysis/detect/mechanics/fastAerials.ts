import type { Mechanic } from './mechanic.ts';
import { surfaces } from './surfaces.ts';
import { flightAt, frameAfter, secondsBetween, type CarStory, type MatchStory } from './story.ts';

/** Both jumps and the boost in one go, seconds from the ground to the second jump. */
const SECOND_JUMP_SECONDS = 0.6;
/** One jump and boost are below 500 uu after a second; two of them and boost above, uu. */
const LATER_SECONDS = 1.1;
const LEAST_HEIGHT = 480;
/** Share of that second in which the boost burns. */
const LEAST_BOOSTED = 0.5;

/** Jump, jump and boost with the nose up: the quickest way to a high ball. */
export function detectFastAerials(car: CarStory, { timeline }: MatchStory): Mechanic[] {
  const { track, player } = car;
  const found = track.doubleJumps.filter((frame) => {
    const flight = flightAt(car, frame, 1);
    if (!flight || flight.left !== surfaces.floor) return false;
    if (secondsBetween(timeline, flight.from, frame) > SECOND_JUMP_SECONDS) return false;
    const later = frameAfter(timeline, flight.from, LATER_SECONDS);
    if (later > flight.to || track.z[later]! < LEAST_HEIGHT) return false;
    let boosted = 0;
    for (let at = flight.from; at <= later; at++) boosted += track.boosting[at]!;
    return boosted > (later - flight.from) * LEAST_BOOSTED;
  });
  return found.map((frame) => ({ kind: 'fast-aerial', player, frame }));
}
