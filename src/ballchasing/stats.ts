import { z } from 'zod';
import { maybe } from './tolerance.ts';

/** Keys of a statistics block; what Ballchasing leaves out or writes in another way reads as 0. */
function numbers<const Key extends string>(keys: readonly Key[]) {
  const number = z.number().catch(0);
  const shape = Object.fromEntries(keys.map((key) => [key, number]));
  return z.looseObject(shape as Record<Key, typeof number>);
}

const coreNumbers = numbers([
  'shots',
  'shots_against',
  'goals',
  'goals_against',
  'saves',
  'assists',
  'score',
  'shooting_percentage',
]);

const teamBoost = numbers([
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
]);

const playerBoost = teamBoost.extend(
  numbers([
    'percent_zero_boost',
    'percent_full_boost',
    'percent_boost_0_25',
    'percent_boost_25_50',
    'percent_boost_50_75',
    'percent_boost_75_100',
  ]).shape,
);

const teamMovement = numbers([
  'total_distance',
  'time_supersonic_speed',
  'time_boost_speed',
  'time_slow_speed',
  'time_ground',
  'time_low_air',
  'time_high_air',
  'time_powerslide',
  'count_powerslide',
]);

const playerMovement = teamMovement.extend(
  numbers([
    'avg_speed',
    'avg_powerslide_duration',
    'avg_speed_percentage',
    'percent_slow_speed',
    'percent_boost_speed',
    'percent_supersonic_speed',
    'percent_ground',
    'percent_low_air',
    'percent_high_air',
  ]).shape,
);

const teamPositioning = numbers([
  'time_defensive_third',
  'time_neutral_third',
  'time_offensive_third',
  'time_defensive_half',
  'time_offensive_half',
  'time_behind_ball',
  'time_infront_ball',
]).extend({ avg_distance_to_mates: maybe(z.number()) });

const playerPositioning = teamPositioning
  .extend(
    numbers([
      'avg_distance_to_ball',
      'avg_distance_to_ball_possession',
      'avg_distance_to_ball_no_possession',
      'time_most_back',
      'time_most_forward',
      'time_closest_to_ball',
      'time_farthest_from_ball',
      'percent_defensive_third',
      'percent_offensive_third',
      'percent_neutral_third',
      'percent_defensive_half',
      'percent_offensive_half',
      'percent_behind_ball',
      'percent_infront_ball',
      'percent_most_back',
      'percent_most_forward',
      'percent_closest_to_ball',
      'percent_farthest_from_ball',
    ]).shape,
  )
  .extend({ goals_against_while_last_defender: maybe(z.number()) });

const demo = numbers(['inflicted', 'taken']);

export const playerStatsSchema = z.looseObject({
  core: coreNumbers.extend({ mvp: z.boolean().catch(false) }),
  boost: playerBoost,
  movement: playerMovement,
  positioning: playerPositioning,
  demo,
});

export const teamStatsSchema = z.looseObject({
  ball: numbers(['possession_time', 'time_in_side']),
  core: coreNumbers,
  boost: teamBoost,
  movement: teamMovement,
  positioning: teamPositioning,
  demo,
});
