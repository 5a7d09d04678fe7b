import { boostPads, nearestPad } from '../boostPads.ts';
import type { BoostStats } from '../document.ts';
import { attackSign, speeds } from '../field.ts';
import { GROUND_Z, speedAt } from './movement.ts';
import type { PlayerTrack } from '../timeline/PlayerTrack.ts';
import type { Timeline } from '../timeline/Timeline.ts';
import { hundredths, share, single } from './rounding.ts';

/** A gauge of 255 is full; everything below is in percent of it. */
const RAW_TO_PERCENT = 100 / 255;
const FULL = 255;
/** Raw units a second while boosting: 33.3 percent (measured on thousands of intervals). */
const DRAIN_RAW = 85;
/** What a pad holds, raw. */
const SMALL_PAD = 31;
const BIG_PAD = FULL;

/** A rise of the gauge between two readings of the same car. */
export type Pickup = {
  readonly frame: number;
  /** Percent. */
  readonly gained: number;
  /** Percent of the pad that found no room in a full tank. */
  readonly overfill: number;
  readonly big: boolean;
  /** From a pad in the opponents' half; the middle line belongs to nobody. */
  readonly stolen: boolean;
};

/** Ballchasing counts a pickup where the gauge rose, and takes the pad nearest to the car. */
export function pickupsOf(player: PlayerTrack): Pickup[] {
  const pickups: Pickup[] = [];
  const sign = attackSign(player.team);
  let before = 0;
  for (const { frame, raw, first } of player.readings) {
    if (!first && raw > before) {
      const pad = boostPads[nearestPad(player.x[frame]!, player.y[frame]!)]!;
      const gained = (raw - before) * RAW_TO_PERCENT;
      const held = pad.big ? BIG_PAD : SMALL_PAD;
      const overfill = raw === FULL ? Math.max(0, held - (raw - before)) * RAW_TO_PERCENT : 0;
      pickups.push({ frame, gained, overfill, big: pad.big, stolen: pad.y * sign > 0 });
    }
    before = raw;
  }
  return pickups;
}

/** The gauge in percent at every frame: the last reading, drained while boosting. */
export function gaugeOf({ step, frames }: Timeline, player: PlayerTrack): Float32Array {
  const gauge = new Float32Array(frames);
  let next = 0;
  let raw = 0;
  for (let frame = 0; frame < frames; frame++) {
    if (frame > 0 && player.boosting[frame - 1] === 1) {
      raw = Math.max(0, raw - DRAIN_RAW * step[frame]!);
    }
    while (next < player.readings.length && player.readings[next]!.frame <= frame) {
      raw = player.readings[next]!.raw;
      next++;
    }
    gauge[frame] = raw * RAW_TO_PERCENT;
  }
  return gauge;
}

export function measureBoost(
  player: PlayerTrack,
  { clock, activeSeconds }: { readonly clock: Float64Array; readonly activeSeconds: number },
): BoostStats {
  const pickups = pickupsOf(player);
  const bands = measureBands(player, clock);
  const quarters = bands.quarters.reduce((sum, seconds) => sum + seconds, 0);
  const amounts = collectedAmounts(pickups);
  return {
    bpm: quarters > 0 ? Math.trunc((bands.used * 60) / quarters) : 0,
    bcpm: activeSeconds > 0 ? single((amounts.amount_collected * 60) / activeSeconds) : 0,
    avg_amount: hundredths(bands.mean),
    ...amounts,
    amount_used_while_supersonic: Math.trunc(bands.usedWhileSupersonic),
    time_zero_boost: hundredths(bands.zero),
    percent_zero_boost: share(bands.zero, activeSeconds),
    time_full_boost: hundredths(bands.full),
    percent_full_boost: share(bands.full, activeSeconds),
    time_boost_0_25: hundredths(bands.quarters[0]!),
    time_boost_25_50: hundredths(bands.quarters[1]!),
    time_boost_50_75: hundredths(bands.quarters[2]!),
    time_boost_75_100: hundredths(bands.quarters[3]!),
    percent_boost_0_25: share(bands.quarters[0]!, quarters),
    percent_boost_25_50: share(bands.quarters[1]!, quarters),
    percent_boost_50_75: share(bands.quarters[2]!, quarters),
    percent_boost_75_100: share(bands.quarters[3]!, quarters),
  };
}

/** Ballchasing cuts each sum to a whole number before it adds big and small. */
function collectedAmounts(pickups: readonly Pickup[]) {
  const big = pickups.filter((pickup) => pickup.big);
  const small = pickups.filter((pickup) => !pickup.big);
  const stolenBig = big.filter(({ stolen }) => stolen);
  const stolenSmall = small.filter(({ stolen }) => stolen);
  return {
    amount_collected: total(big, 'gained') + total(small, 'gained'),
    amount_stolen: total(stolenBig, 'gained') + total(stolenSmall, 'gained'),
    amount_collected_big: total(big, 'gained'),
    amount_stolen_big: total(stolenBig, 'gained'),
    amount_collected_small: total(small, 'gained'),
    amount_stolen_small: total(stolenSmall, 'gained'),
    count_collected_big: big.length,
    count_stolen_big: stolenBig.length,
    count_collected_small: small.length,
    count_stolen_small: stolenSmall.length,
    amount_overfill: total(pickups, 'overfill'),
    amount_overfill_stolen: total([...stolenBig, ...stolenSmall], 'overfill'),
  };
}

function total(pickups: readonly Pickup[], key: 'gained' | 'overfill'): number {
  return Math.trunc(pickups.reduce((sum, pickup) => sum + pickup[key], 0));
}

type Bands = {
  zero: number;
  full: number;
  quarters: number[];
  /** Percent, over all readings alike: Ballchasing does not weigh them by time. */
  mean: number;
  used: number;
  usedWhileSupersonic: number;
};

/**
 * What the gauge's readings say. Ballchasing credits the time between two readings of a car to the
 * quarter of the later one, and to an empty or full tank when the earlier one was it and the later
 * one is not. What comes after a car's last reading is nobody's.
 */
function measureBands(player: PlayerTrack, clock: Float64Array): Bands {
  const bands = {
    zero: 0,
    full: 0,
    quarters: [0, 0, 0, 0],
    mean: 0,
    used: 0,
    usedWhileSupersonic: 0,
  };
  const { readings } = player;
  let sum = 0;
  for (let index = 0; index < readings.length; index++) {
    const reading = readings[index]!;
    sum += reading.raw;
    if (reading.first) continue;
    const before = readings[index - 1]!;
    const passed = clock[reading.frame]! - clock[before.frame]!;
    bands.quarters[Math.min(3, Math.floor((reading.raw * 4) / FULL))]! += passed;
    if (before.raw === 0 && reading.raw !== 0) bands.zero += passed;
    if (before.raw === FULL && reading.raw !== FULL) bands.full += passed;
    if (reading.raw < before.raw) spend(bands, player, before.raw - reading.raw, reading.frame);
  }
  bands.mean = readings.length > 0 ? (sum / readings.length) * RAW_TO_PERCENT : 0;
  return bands;
}

/** Boost counts as burnt at supersonic speed when the car is that fast, on the ground, at the reading. */
function spend(bands: Bands, player: PlayerTrack, raw: number, frame: number): void {
  const used = raw * RAW_TO_PERCENT;
  bands.used += used;
  const fast = speedAt(player, frame) >= speeds.supersonic;
  if (fast && player.z[frame]! < GROUND_Z) bands.usedWhileSupersonic += used;
}
