import type { Timeline } from '../timeline/Timeline.ts';
import { detectBeaten, type Beaten } from './beaten.ts';
import { detectWhiffs, type Whiff } from './misses.ts';
import { describeTouches, type PlayedTouch } from './playedTouches.ts';
import type { Touch } from './touches.ts';

/** What everybody did, and failed to do, with the ball. Each list is in the order of the match. */
export type Plays = {
  readonly touches: readonly PlayedTouch[];
  readonly whiffs: readonly Whiff[];
  readonly beaten: readonly Beaten[];
};

export function detectPlays(timeline: Timeline, touches: readonly Touch[]): Plays {
  return {
    touches: describeTouches(timeline, touches),
    whiffs: detectWhiffs(timeline, touches),
    beaten: detectBeaten(timeline, touches),
  };
}
