import { toBody } from '../bodyFrame.ts';
import type { Dodge } from '../../timeline/PlayerTrack.ts';
import type { Touch } from '../touches.ts';
import { dodgeDirection } from './axes.ts';
import type { Mechanic } from './mechanic.ts';
import { frameBefore, secondsBetween, type CarStory, type MatchStory } from './story.ts';

/** So long the ball has to lie on the car before, seconds. */
const CARRIED_SECONDS = 0.4;
/** A jump lifts the ball for a moment: it is carried when it lies there most of that time. */
const CARRIED_SHARE = 0.6;
/** The dodge throws the ball at once or at its end, seconds. */
const THROWN_SECONDS = 0.35;
/** A weaker throw is another touch of the dribble, uu/s. */
const LEAST_THROW = 325;
/** Ball on the car: its centre over the roof and not beside it, uu, in the car's axes. */
const OVER = { least: 75, most: 190, aside: 150 };

/** A dodge under the ball that lies on the car. */
export function detectFlicks(car: CarStory, match: MatchStory): Mechanic[] {
  return car.dodges.flatMap((dodge): Mechanic[] => {
    if (!isCarried(car, match, dodge.frame)) return [];
    const touch = thrownBy(car, match, dodge);
    if (!touch) return [];
    return [{ kind: 'flick', player: car.player, frame: touch.frame, variant: directionOf(dodge) }];
  });
}

function isCarried({ track }: CarStory, { timeline }: MatchStory, frame: number): boolean {
  const { ball } = timeline;
  const from = frameBefore(timeline, frame, CARRIED_SECONDS);
  let carried = 0;
  for (let at = from; at < frame; at++) {
    const local = toBody(track, at, {
      x: ball.x[at]! - track.x[at]!,
      y: ball.y[at]! - track.y[at]!,
      z: ball.z[at]! - track.z[at]!,
    });
    if (local.z > OVER.least && local.z < OVER.most && Math.hypot(local.x, local.y) < OVER.aside)
      carried++;
  }
  return carried >= (frame - from) * CARRIED_SHARE;
}

function thrownBy(
  car: CarStory,
  { timeline, touches }: MatchStory,
  { frame }: Dodge,
): Touch | undefined {
  const { ball } = timeline;
  return car.touches
    .map((index) => touches[index]!)
    .find((touch) => {
      const after = secondsBetween(timeline, frame, touch.frame);
      if (after < -0.1 || after > THROWN_SECONDS) return false;
      const later = Math.min(timeline.frames - 1, touch.frame + 6);
      const gained = Math.hypot(
        ball.velocityX[later]! - ball.velocityX[frame]!,
        ball.velocityY[later]! - ball.velocityY[frame]!,
        ball.velocityZ[later]! - ball.velocityZ[frame]!,
      );
      return Math.max(touch.impulse, gained) > LEAST_THROW;
    });
}

function directionOf(dodge: Dodge): 'front' | 'diagonal' | 'side' | 'back' {
  const { forward, right } = dodgeDirection(dodge);
  if (forward < -0.5) return 'back';
  if (Math.abs(right) < 0.38) return 'front';
  return Math.abs(forward) < 0.38 ? 'side' : 'diagonal';
}
