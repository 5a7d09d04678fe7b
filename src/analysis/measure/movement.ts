import type { MovementStats } from '../document.ts';
import { speeds } from '../field.ts';
import { presence } from '../timeline/BodyTrack.ts';
import type { PlayerTrack } from '../timeline/PlayerTrack.ts';
import { hundredths, share, wholeMean } from './rounding.ts';
import type { Samples } from './samples.ts';

/** Below: on the ground. Ballchasing's limit, from the open analyser carball. */
export const GROUND_Z = 20;
/** From here: high in the air; the same source. */
const HIGH_AIR_Z = 840;

export function measureMovement(player: PlayerTrack, samples: Samples): MovementStats {
  const totals = sumMovement(player, samples);
  const slide = slidesOf(player, samples);
  const speedTime = totals.slow + totals.boost + totals.supersonic;
  const heightTime = totals.ground + totals.low + totals.high;
  const speed = wholeMean(totals.speedSum, samples.frames.length);
  return {
    avg_speed: speed,
    total_distance: Math.round(totals.distance),
    time_supersonic_speed: hundredths(totals.supersonic),
    time_boost_speed: hundredths(totals.boost),
    time_slow_speed: hundredths(totals.slow),
    time_ground: hundredths(totals.ground),
    time_low_air: hundredths(totals.low),
    time_high_air: hundredths(totals.high),
    time_powerslide: hundredths(slide.seconds),
    count_powerslide: slide.count,
    avg_powerslide_duration: slide.count > 0 ? hundredths(slide.seconds / slide.count) : 0,
    avg_speed_percentage: share(speed, speeds.carLimit),
    percent_slow_speed: share(totals.slow, speedTime),
    percent_boost_speed: share(totals.boost, speedTime),
    percent_supersonic_speed: share(totals.supersonic, speedTime),
    percent_ground: share(totals.ground, heightTime),
    percent_low_air: share(totals.low, heightTime),
    percent_high_air: share(totals.high, heightTime),
  };
}

function sumMovement(player: PlayerTrack, { frames, seconds }: Samples) {
  const totals = {
    slow: 0,
    boost: 0,
    supersonic: 0,
    ground: 0,
    low: 0,
    high: 0,
    speedSum: 0,
    distance: 0,
  };
  for (let index = 0; index < frames.length; index++) {
    const frame = frames[index]!;
    const passed = seconds[index]!;
    const speed = speedAt(player, frame);
    const z = player.z[frame]!;
    totals.speedSum += speed;
    if (speed < speeds.drive) totals.slow += passed;
    else if (speed < speeds.supersonic) totals.boost += passed;
    else totals.supersonic += passed;
    if (z < GROUND_Z) totals.ground += passed;
    else if (z < HIGH_AIR_Z) totals.low += passed;
    else totals.high += passed;
    totals.distance += index > 0 ? distanceBetween(player, frames[index - 1]!, frame) : 0;
  }
  return totals;
}

export function speedAt(
  { velocityX, velocityY, velocityZ }: Pick<PlayerTrack, 'velocityX' | 'velocityY' | 'velocityZ'>,
  frame: number,
): number {
  return Math.hypot(velocityX[frame]!, velocityY[frame]!, velocityZ[frame]!);
}

/** 0 from one car's life to the next: a respawn is no journey. */
function distanceBetween(player: PlayerTrack, before: number, frame: number): number {
  if (player.life[before] !== player.life[frame]) return 0;
  return Math.hypot(
    player.x[frame]! - player.x[before]!,
    player.y[frame]! - player.y[before]!,
    player.z[frame]! - player.z[before]!,
  );
}

/**
 * The handbrake held on the ground. Time counts where the car was sent so; a slide begins with each
 * arrival at that state, be it by a press on the ground or by landing with the brake held. The
 * position before a press and the one sent with the release both belong to it.
 */
function slidesOf(player: PlayerTrack, { frames, seconds }: Samples) {
  let total = 0;
  for (let index = 0; index < frames.length; index++) {
    const frame = frames[index]!;
    if (player.handbrake[frame] === 1 && player.z[frame]! < GROUND_Z) total += seconds[index]!;
  }
  return { seconds: total, count: countSlides(player) };
}

function countSlides({ handbrake, presence: present, life, z }: PlayerTrack): number {
  let count = 0;
  let sliding = false;
  for (let frame = 0; frame < handbrake.length; frame++) {
    const sameCar = frame > 0 && life[frame] === life[frame - 1];
    const heldBefore = sameCar && handbrake[frame - 1] === 1;
    const held = handbrake[frame] === 1 && present[frame] !== presence.absent;
    if (!held && !heldBefore) {
      sliding = false;
      continue;
    }
    const pressed = held && !heldBefore;
    if (pressed) sliding = sameCar && z[frame - 1]! < GROUND_Z;
    if (pressed && sliding) count++;
    if (present[frame] !== presence.sent) continue;
    const grounded = z[frame]! < GROUND_Z;
    if (grounded && !sliding) count++;
    sliding = grounded;
  }
  return count;
}
