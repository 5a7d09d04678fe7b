import type { PlayerStats, TeamStats } from '../document.ts';
import { single } from './rounding.ts';

type Team = {
  readonly core: TeamStats['core'];
  /** Undefined where play was not measured. */
  readonly ball: TeamStats['ball'] | undefined;
};

/**
 * A team's values are its players' printed ones, added in single precision as Ballchasing does. A part
 * that is not known of all of them is not known of the team.
 */
export function sumPlayers(stats: readonly PlayerStats[], { core, ball }: Team): TeamStats {
  const boost = stats.flatMap((player) => player.boost ?? []);
  const movement = stats.flatMap((player) => player.movement ?? []);
  const positioning = stats.flatMap((player) => player.positioning ?? []);
  const demo = stats.flatMap((player) => player.demo ?? []);
  const measures = (part: readonly unknown[]): boolean => part.length === stats.length;
  return {
    ...(ball ? { ball } : {}),
    core,
    ...(measures(boost) ? { boost: addUp(boost, boostKeys) } : {}),
    ...(measures(movement) ? { movement: addUp(movement, movementKeys) } : {}),
    ...(measures(positioning) ? { positioning: addUp(positioning, positioningKeys) } : {}),
    ...(measures(demo) ? { demo: addUp(demo, ['inflicted', 'taken']) } : {}),
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
