import { boostPads, nearestPad } from '../boostPads.ts';
import type { BoostStats } from '../document.ts';
import { attackSign, speeds } from '../field.ts';
import { speedAt } from './movement.ts';
import type { PlayerTrack } from '../timeline/PlayerTrack.ts';
import type { Timeline } from '../timeline/Timeline.ts';
import { hundredths, share, single } from './rounding.ts';

/** A gauge of 255 is full; everything below is in percent of it. */
const RAW_TO_PERCENT = 100 / 255;
/** Raw units a second while boosting: 33.3 percent (measured on thousands of intervals). */
const DRAIN_RAW = 85;
const SMALL_PAD = 12;
const BIG_PAD = 100;

/** A rise of the gauge between two readings of the same car. */
export type Pickup = {
  readonly frame: number;
  /** Percent. */
  readonly gained: number;
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
      pickups.push({ frame, gained, big: pad.big, stolen: pad.y * sign > 0 });
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
  timeline: Timeline,
  player: PlayerTrack,
  activeSeconds: number,
): BoostStats {
  const pickups = pickupsOf(player);
  const big = pickups.filter((pickup) => pickup.big);
  const small = pickups.filter((pickup) => !pickup.big);
  const stolen = (list: readonly Pickup[]): Pickup[] => list.filter((pickup) => pickup.stolen);
  const amount = (list: readonly Pickup[]): number =>
    Math.trunc(list.reduce((sum, { gained }) => sum + gained, 0));
  const bands = measureBands(timeline, player);
  const quarters = bands.quarters[0] + bands.quarters[1] + bands.quarters[2] + bands.quarters[3];
  const collected = amount(big) + amount(small);
  const overfill = (list: readonly Pickup[]): number =>
    Math.trunc(
      list.reduce(
        (sum, { big, gained }) => sum + Math.max(0, (big ? BIG_PAD : SMALL_PAD) - gained),
        0,
      ),
    );
  const perMinute = (value: number): number =>
    activeSeconds > 0 ? (value * 60) / activeSeconds : 0;
  return {
    bpm: Math.trunc(perMinute(usedBoost(player))),
    bcpm: single(perMinute(collected)),
    avg_amount: hundredths(bands.mean),
    amount_collected: collected,
    amount_stolen: amount(stolen(big)) + amount(stolen(small)),
    amount_collected_big: amount(big),
    amount_stolen_big: amount(stolen(big)),
    amount_collected_small: amount(small),
    amount_stolen_small: amount(stolen(small)),
    count_collected_big: big.length,
    count_stolen_big: stolen(big).length,
    count_collected_small: small.length,
    count_stolen_small: stolen(small).length,
    amount_overfill: overfill(pickups),
    amount_overfill_stolen: overfill(stolen(pickups)),
    amount_used_while_supersonic: Math.trunc(usedWhileSupersonic(player)),
    time_zero_boost: hundredths(bands.zero),
    percent_zero_boost: share(bands.zero, activeSeconds),
    time_full_boost: hundredths(bands.full),
    percent_full_boost: share(bands.full, activeSeconds),
    time_boost_0_25: hundredths(bands.quarters[0]),
    time_boost_25_50: hundredths(bands.quarters[1]),
    time_boost_50_75: hundredths(bands.quarters[2]),
    time_boost_75_100: hundredths(bands.quarters[3]),
    percent_boost_0_25: share(bands.quarters[0], quarters),
    percent_boost_25_50: share(bands.quarters[1], quarters),
    percent_boost_50_75: share(bands.quarters[2], quarters),
    percent_boost_75_100: share(bands.quarters[3], quarters),
  };
}

/** Percent: every fall of the gauge between two readings of the same car. */
function usedBoost({ readings }: PlayerTrack): number {
  let used = 0;
  let before = 0;
  for (const { raw, first } of readings) {
    if (!first && raw < before) used += (before - raw) * RAW_TO_PERCENT;
    before = raw;
  }
  return used;
}

function usedWhileSupersonic(player: PlayerTrack): number {
  let used = 0;
  let before = 0;
  for (const { raw, first, frame } of player.readings) {
    if (!first && raw < before && speedAt(player, frame) >= speeds.supersonic) {
      used += (before - raw) * RAW_TO_PERCENT;
    }
    before = raw;
  }
  return used;
}

type Bands = {
  zero: number;
  full: number;
  quarters: [number, number, number, number];
  mean: number;
};

function measureBands(timeline: Timeline, player: PlayerTrack): Bands {
  const gauge = gaugeOf(timeline, player);
  const bands: Bands = { zero: 0, full: 0, quarters: [0, 0, 0, 0], mean: 0 };
  let seconds = 0;
  for (let frame = 1; frame < timeline.frames; frame++) {
    const passed = timeline.step[frame]!;
    if (passed === 0 || player.presence[frame] === 0) continue;
    const amount = gauge[frame]!;
    if (amount <= 0) bands.zero += passed;
    if (amount >= 100) bands.full += passed;
    bands.quarters[Math.min(3, Math.floor(amount / 25)) as 0 | 1 | 2 | 3] += passed;
    bands.mean += amount * passed;
    seconds += passed;
  }
  bands.mean = seconds > 0 ? bands.mean / seconds : 0;
  return bands;
}
