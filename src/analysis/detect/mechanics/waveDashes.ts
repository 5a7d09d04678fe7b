import type { Mechanic } from './mechanic.ts';
import { surfaces } from './surfaces.ts';
import { flightAt, secondsBetween, type CarStory, type MatchStory } from './story.ts';

/** A flip turns for 0.65 s: wheels down before half of it keep the speed and stop the turn. */
const LONGEST_DASH_SECONDS = 0.35;
/** The dodge comes at the end of a hop; two presses in a row are a flip along the ground, seconds. */
const SHORTEST_HOP_SECONDS = 0.1;
/** A dodge with the ball there is a hit, seconds. */
const TOUCH_SECONDS = 0.2;

/** A dodge into the ground: the landing cuts it short and leaves its speed. */
export function detectWaveDashes(car: CarStory, { timeline, touches }: MatchStory): Mechanic[] {
  const found = car.dodges.filter(({ frame }) => {
    const flight = flightAt(car, frame);
    if (!flight || flight.landed === surfaces.air) return false;
    if (secondsBetween(timeline, frame, flight.to) > LONGEST_DASH_SECONDS) return false;
    if (secondsBetween(timeline, flight.from, frame) < SHORTEST_HOP_SECONDS) return false;
    return !car.touches.some(
      (index) => Math.abs(secondsBetween(timeline, frame, touches[index]!.frame)) < TOUCH_SECONDS,
    );
  });
  return found.map(({ frame }) => ({ kind: 'wave-dash', player: car.player, frame }));
}
