import {
  detectAirDribbles,
  detectCeilingShots,
  detectDoubleTaps,
  detectWallAerials,
} from './aerialPlay.ts';
import { detectBumps } from './bumps.ts';
import { detectFastAerials } from './fastAerials.ts';
import { detectFlicks } from './flicks.ts';
import { detectFlipResets } from './flipResets.ts';
import { detectHalfFlips } from './halfFlips.ts';
import { detectHalfVolleys, detectOneTimers } from './hits.ts';
import type { Detector, Mechanic } from './mechanic.ts';
import { detectSpeedFlips } from './speedFlips.ts';
import { isPlay, tellStory, type MatchStory } from './story.ts';
import { detectWaveDashes } from './waveDashes.ts';

export { tellStory };
export type { MatchStory, Mechanic };

/** THE list: each looks at one car's story. */
const detectors: readonly Detector[] = [
  detectSpeedFlips,
  detectHalfFlips,
  detectWaveDashes,
  detectFlipResets,
  detectDoubleTaps,
  detectAirDribbles,
  detectCeilingShots,
  detectWallAerials,
  detectFlicks,
  detectHalfVolleys,
  detectOneTimers,
  detectFastAerials,
  detectBumps,
];

/** Everything the players did, in the order of the match. */
export function detectMechanics(story: MatchStory): Mechanic[] {
  return story.cars
    .flatMap((car) => detectors.flatMap((detect) => detect(car, story)))
    .filter(({ frame }) => isPlay(story.timeline, frame))
    .toSorted((a, b) => a.frame - b.frame);
}
