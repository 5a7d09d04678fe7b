import { presence } from '../timeline/BodyTrack.ts';
import type { PlayerTrack } from '../timeline/PlayerTrack.ts';
import type { Timeline } from '../timeline/Timeline.ts';

/**
 * The frames in which a player's car was sent, and the seconds each stands for: those since the car
 * was last sent. Ballchasing counts every time of a player so. The first of a car's life counts 0.
 */
export type Samples = {
  readonly frames: Int32Array;
  readonly seconds: Float64Array;
};

/** Seconds of filled frames up to and including each frame. */
export function stepClock({ step }: Timeline): Float64Array {
  const clock = new Float64Array(step.length);
  let total = 0;
  for (let frame = 0; frame < step.length; frame++) {
    total += step[frame]!;
    clock[frame] = total;
  }
  return clock;
}

export function samplesOf(player: PlayerTrack, clock: Float64Array): Samples {
  const frames = new Int32Array(clock.length);
  const seconds = new Float64Array(clock.length);
  let count = 0;
  let lastLife = -1;
  let lastClock = 0;
  for (let frame = 0; frame < clock.length; frame++) {
    if (player.presence[frame] !== presence.sent) continue;
    const sameCar = player.life[frame] === lastLife;
    frames[count] = frame;
    seconds[count] = sameCar ? clock[frame]! - lastClock : 0;
    count++;
    lastLife = player.life[frame]!;
    lastClock = clock[frame]!;
  }
  return { frames: frames.subarray(0, count), seconds: seconds.subarray(0, count) };
}
