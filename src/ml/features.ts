import type { StatReader } from './StatReader.ts';

export const groups = [
  'boost',
  'air',
  'speed',
  'recovery',
  'rotation',
  'positioning',
  'saving',
  'shooting',
] as const;
/** Statistics that tell of one side of a player's game. */
export type Group = (typeof groups)[number];

/** Which direction is better; 0 where both ends can be right, or it is the team's doing or the result. */
type Better = 1 | -1 | 0;

export type Feature = {
  /** Ballchasing's key, with `_per_minute` where the document has a match total. */
  readonly id: string;
  readonly group: Group;
  readonly label: string;
  readonly unit: '%' | 'a minute' | 'uu' | 'uu/s' | 's' | '';
  readonly better: Better;
  read(stats: StatReader): number | undefined;
};

type Shape = readonly [key: string, label: string, better: Better];

const plain =
  (group: Group, section: string, unit: Feature['unit']) =>
  ([key, label, better]: Shape): Feature => ({
    id: key,
    group,
    label,
    unit,
    better,
    read: (stats) => stats.number(section, key),
  });

const percent =
  (group: Group, section: string) =>
  ([key, label, better]: Shape): Feature => ({
    id: `percent_${key}`,
    group,
    label,
    unit: '%',
    better,
    read: (stats) => stats.percent(section, key),
  });

const perMinute =
  (group: Group, section: string) =>
  ([key, label, better]: Shape): Feature => ({
    id: `${key}_per_minute`,
    group,
    label,
    unit: 'a minute',
    better,
    read: (stats) => stats.perMinute(section, key),
  });

const boost: readonly Feature[] = [
  ...(
    [
      ['bpm', 'boost used a minute', 1],
      ['bcpm', 'boost collected a minute', 1],
      ['avg_amount', 'boost in the tank', 0],
    ] satisfies Shape[]
  ).map(plain('boost', 'boost', '')),
  ...(
    [
      ['zero_boost', 'time on empty', -1],
      ['full_boost', 'time with a full tank', -1],
      ['boost_0_25', 'time below 25 boost', 0],
    ] satisfies Shape[]
  ).map(percent('boost', 'boost')),
  ...(
    [
      ['count_collected_small', 'small pads', 1],
      ['count_collected_big', 'big pads', 1],
      ['count_stolen_big', 'big pads stolen', 1],
      ['count_stolen_small', 'small pads stolen', 1],
      ['amount_used_while_supersonic', 'boost burnt while already supersonic', -1],
    ] satisfies Shape[]
  ).map(perMinute('boost', 'boost')),
  {
    id: 'overfill_share',
    group: 'boost',
    label: 'boost wasted on overfill',
    unit: '%',
    better: -1,
    read: (stats) => stats.ratio('boost', 'amount_overfill', 'amount_collected'),
  },
];

const movement: readonly Feature[] = [
  ...(
    [
      ['ground', 'time on the ground', -1],
      ['low_air', 'time low in the air', 1],
      ['high_air', 'time high in the air', 1],
    ] satisfies Shape[]
  ).map(percent('air', 'movement')),
  {
    id: 'avg_speed',
    group: 'speed',
    label: 'average speed',
    unit: 'uu/s',
    better: 1,
    read: readSpeed,
  },
  ...(
    [
      ['slow_speed', 'time at slow speed', -1],
      ['boost_speed', 'time at boost speed', 1],
      ['supersonic_speed', 'time supersonic', 1],
    ] satisfies Shape[]
  ).map(percent('speed', 'movement')),
  plain('recovery', 'movement', 's')(['avg_powerslide_duration', 'length of a powerslide', -1]),
  percent('recovery', 'movement')(['powerslide', 'time powersliding', 1]),
  perMinute('recovery', 'movement')(['count_powerslide', 'powerslides', 1]),
];

const place: readonly Feature[] = [
  plain('rotation', 'positioning', 'uu')(['avg_distance_to_mates', 'distance to team-mates', 1]),
  ...(
    [
      ['most_back', 'time as last man', 0],
      ['most_forward', 'time furthest forward', 0],
      ['closest_to_ball', 'time closest to the ball', 0],
      ['farthest_from_ball', 'time farthest from the ball', 0],
    ] satisfies Shape[]
  ).map(percent('rotation', 'positioning')),
  ...(
    [
      ['avg_distance_to_ball', 'distance to the ball', 0],
      ['avg_distance_to_ball_possession', 'distance to the ball in possession', 0],
      ['avg_distance_to_ball_no_possession', 'distance to the ball without possession', 0],
    ] satisfies Shape[]
  ).map(plain('positioning', 'positioning', 'uu')),
  ...(
    [
      ['behind_ball', 'time behind the ball', 1],
      ['defensive_third', 'time in the defensive third', 0],
      ['offensive_third', 'time in the offensive third', 0],
      ['defensive_half', 'time in the defensive half', 0],
    ] satisfies Shape[]
  ).map(percent('positioning', 'positioning')),
];

const core: readonly Feature[] = [
  ...(
    [
      ['saves', 'saves', 1],
      ['shots_against', 'shots against the team', 0],
      ['goals_against', 'goals against the team', 0],
    ] satisfies Shape[]
  ).map(perMinute('saving', 'core')),
  {
    id: 'save_share',
    group: 'saving',
    label: 'shots on target that the player saved',
    unit: '%',
    better: 1,
    read: (stats) => stats.ratio('core', 'saves', 'shots_against'),
  },
  plain('shooting', 'core', '%')(['shooting_percentage', 'shots that went in', 1]),
  ...(
    [
      ['shots', 'shots', 1],
      ['goals', 'goals', 0],
      ['assists', 'assists', 0],
    ] satisfies Shape[]
  ).map(perMinute('shooting', 'core')),
];

/** THE list. Totals become rates, so that a short match and an overtime can be compared. */
export const features: readonly Feature[] = [...boost, ...movement, ...place, ...core];

/** `avg_speed_percentage` is the same number in percent of the top speed, 2300 uu/s. */
function readSpeed(stats: StatReader): number | undefined {
  const share = stats.number('movement', 'avg_speed_percentage');
  return stats.number('movement', 'avg_speed') ?? (share === undefined ? undefined : share * 23);
}

export const featureIds: readonly string[] = features.map(({ id }) => id);

/** A player's match as numbers in the order of `features`; a missing statistic is undefined. */
export type FeatureVector = readonly (number | undefined)[];

export function readFeatures(stats: StatReader): FeatureVector {
  return features.map((feature) => feature.read(stats));
}

export function columnsOf(wanted: Group): readonly number[] {
  return features.flatMap(({ group }, column) => (group === wanted ? [column] : []));
}
