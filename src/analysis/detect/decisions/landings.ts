import { presence } from '../../timeline/BodyTrack.ts';
import type { PlayerTrack } from '../../timeline/PlayerTrack.ts';
import { phases, type Timeline } from '../../timeline/Timeline.ts';
import { speedOf } from '../approach.ts';
import { toBody } from '../bodyFrame.ts';
import { roofOf, surfaceUnder } from '../surface.ts';

/** `recoverySeconds` from the first contact until the car drives again. */
export type Landing = { readonly frame: number; readonly recoverySeconds: number };

/** Hops and bumps are shorter, seconds. */
const LEAST_AIR_SECONDS = 0.7;
/** Who still does not drive then is waiting, not recovering, seconds. */
const MOST_SECONDS = 3;
/** Driving again: this fast, uu/s, and mostly along the nose. */
const DRIVING_SPEED = 700;
const ALONG_NOSE = 0.85;
/** On the ground the roof points up; lower than this, uu, the car is on it. */
const UPRIGHT = 0.85;
const ON_GROUND_Z = 25;

/** Every landing after a flight, in play, and how long it took to drive again. */
export function detectLandings(timeline: Timeline, player: PlayerTrack): Landing[] {
  const { played, phase, frames } = timeline;
  const landings: Landing[] = [];
  let inAirFrom = -1;
  for (let frame = 0; frame < frames; frame++) {
    if (player.presence[frame] === presence.held) continue;
    const plays = player.presence[frame] === presence.sent && phase[frame] === phases.live;
    const flies = plays && surfaceUnder(player, frame) === 'air';
    if (flies && inAirFrom === -1) inAirFrom = frame;
    if (flies || inAirFrom === -1) continue;
    const flown = played[frame]! - played[inAirFrom]!;
    inAirFrom = -1;
    if (!plays || flown < LEAST_AIR_SECONDS) continue;
    const driving = drivingFrom(timeline, player, frame);
    if (driving === undefined) continue;
    landings.push({ frame, recoverySeconds: played[driving]! - played[frame]! });
    frame = driving;
  }
  return landings;
}

/** Undefined when play or car end before, or the car just stays. */
function drivingFrom(timeline: Timeline, player: PlayerTrack, from: number): number | undefined {
  const { played, phase, frames } = timeline;
  for (let frame = from; frame < frames; frame++) {
    if (player.presence[frame] === presence.held) continue;
    if (player.presence[frame] === presence.absent || phase[frame] !== phases.live)
      return undefined;
    if (played[frame]! - played[from]! > MOST_SECONDS) return undefined;
    if (surfaceUnder(player, frame) !== 'air' && isDriving(player, frame)) return frame;
  }
  return undefined;
}

function isDriving(player: PlayerTrack, frame: number): boolean {
  const speed = speedOf(player, frame);
  if (speed < DRIVING_SPEED) return false;
  if (player.z[frame]! < ON_GROUND_Z && roofOf(player, frame).z < UPRIGHT) return false;
  const { x } = toBody(player, frame, {
    x: player.velocityX[frame]!,
    y: player.velocityY[frame]!,
    z: player.velocityZ[frame]!,
  });
  return x / speed > ALONG_NOSE;
}
