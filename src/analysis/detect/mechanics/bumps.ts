import { presence } from '../../timeline/BodyTrack.ts';
import type { PlayerTrack } from '../../timeline/PlayerTrack.ts';
import type { Mechanic } from './mechanic.ts';
import { isPlay, secondsBetween, type CarStory, type MatchStory } from './story.ts';

/** Centres of two cars that touch, nose to nose, and what late bodies add, uu. */
const REACH = 190;
/** The way one runs into the other; two that drive side by side do not bump, uu/s. */
const LEAST_CLOSING = 420;
/** What the other car is thrown by, uu/s. */
const LEAST_THROW = 180;
/** One contact, seconds. */
const SAME_BUMP_SECONDS = 0.5;

/** Ran into a car of the other side and threw it off its way without a demolition. */
export function detectBumps(car: CarStory, match: MatchStory): Mechanic[] {
  return match.cars
    .filter(({ track }) => track.team !== car.track.team)
    .flatMap((victim) => bumpsOf(car, victim, match));
}

function bumpsOf(car: CarStory, victim: CarStory, { timeline }: MatchStory): Mechanic[] {
  const found: Mechanic[] = [];
  let last = -Infinity;
  const { track } = victim;
  for (let frame = 1; frame < timeline.frames; frame++) {
    // Who stands still is not sent: what was held until now is where they stood.
    const from = frame - 1;
    if (track.presence[frame] !== presence.sent || track.presence[from] === presence.absent)
      continue;
    if (Math.abs(track.x[from]! - car.track.x[from]!) > REACH) continue;
    if (track.life[from] !== track.life[frame] || !isPlay(timeline, frame)) continue;
    if (timeline.played[frame]! - last < SAME_BUMP_SECONDS) continue;
    if (!runsInto(car.track, track, from) || thrown(track, from, frame) < LEAST_THROW) continue;
    if (isOwnDoing(victim, timeline, frame)) continue;
    last = timeline.played[frame]!;
    found.push({ kind: 'bump', player: car.player, victim: victim.player, frame });
  }
  return found;
}

/** Whether the first is near and the one who drives at the other: its part of the closing is larger. */
function runsInto(one: PlayerTrack, other: PlayerTrack, frame: number): boolean {
  if (one.presence[frame] === presence.absent) return false;
  const x = other.x[frame]! - one.x[frame]!;
  const y = other.y[frame]! - one.y[frame]!;
  const z = other.z[frame]! - one.z[frame]!;
  const distance = Math.hypot(x, y, z);
  if (distance > REACH || distance === 0) return false;
  const along = (track: PlayerTrack): number =>
    (track.velocityX[frame]! * x + track.velocityY[frame]! * y + track.velocityZ[frame]! * z) /
    distance;
  const own = along(one);
  const theirs = along(other);
  return own - theirs > LEAST_CLOSING && own > Math.abs(theirs);
}

function thrown(track: PlayerTrack, from: number, frame: number): number {
  return Math.hypot(
    track.velocityX[frame]! - track.velocityX[from]!,
    track.velocityY[frame]! - track.velocityY[from]!,
    track.velocityZ[frame]! - track.velocityZ[from]!,
  );
}

/** A dodge or a jump of the other car's own throws it as well. */
function isOwnDoing(victim: CarStory, timeline: MatchStory['timeline'], frame: number): boolean {
  return victim.dodges.some(
    (dodge) => Math.abs(secondsBetween(timeline, dodge.frame, frame)) < 0.1,
  );
}
