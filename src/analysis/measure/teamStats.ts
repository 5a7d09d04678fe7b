import type { CoreStats, PlayerStats, TeamStats } from '../document.ts';
import { single } from './rounding.ts';

type Sums = Omit<TeamStats, 'ball' | 'core'>;

/** A team's values are its players' printed ones, added in single precision as Ballchasing does. */
export function sumPlayers(
  stats: readonly PlayerStats[],
  core: Omit<CoreStats, 'mvp'>,
  ball: TeamStats['ball'],
): TeamStats {
  return { ball, core, ...sums(stats) };
}

function sums(stats: readonly PlayerStats[]): Sums {
  const boost = stats.flatMap((player) => player.boost ?? []);
  const positioning = stats.flatMap((player) => player.positioning ?? []);
  const measures = (part: readonly unknown[]): boolean => part.length === stats.length;
  return {
    ...(measures(boost) ? { boost: addUp(boost, boostKeys) } : {}),
    movement: addUp(
      stats.map(({ movement }) => movement),
      movementKeys,
    ),
    ...(measures(positioning) ? { positioning: addUp(positioning, positioningKeys) } : {}),
    demo: addUp(
      stats.map(({ demo }) => demo),
      ['inflicted', 'taken'],
    ),
  };
}

const boostKeys = [
  'bpm',
  'bcpm',
  'avg_amount',
  'amount_collected',
  'amount_stolen',
  'amount_collected_big',
  'amount_stolen_big',
  'amount_collected_small',
  'amount_stolen_small',
  'count_collected_big',
  'count_stolen_big',
  'count_collected_small',
  'count_stolen_small',
  'amount_overfill',
  'amount_overfill_stolen',
  'amount_used_while_supersonic',
  'time_zero_boost',
  'time_full_boost',
  'time_boost_0_25',
  'time_boost_25_50',
  'time_boost_50_75',
  'time_boost_75_100',
] as const;

const movementKeys = [
  'total_distance',
  'time_supersonic_speed',
  'time_boost_speed',
  'time_slow_speed',
  'time_ground',
  'time_low_air',
  'time_high_air',
  'time_powerslide',
  'count_powerslide',
] as const;

const positioningKeys = [
  'time_defensive_third',
  'time_neutral_third',
  'time_offensive_third',
  'time_defensive_half',
  'time_offensive_half',
  'time_behind_ball',
  'time_infront_ball',
] as const;

function addUp<Key extends string>(
  rows: readonly Readonly<Record<Key, number>>[],
  keys: readonly Key[],
): Record<Key, number> {
  const total = {} as Record<Key, number>;
  for (const key of keys) {
    total[key] = single(rows.reduce((sum, row) => Math.fround(sum + Math.fround(row[key])), 0));
  }
  return total;
}
