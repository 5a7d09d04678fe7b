import type { Platform } from '../core/ids.ts';

/**
 * The shape of Ballchasing's `GET /replays/{id}`: the same keys and units, so that a document of
 * ours and one of theirs can be read by the same code. Times are seconds, distances unreal units,
 * boost amounts 0 to 100 (sums of them for totals), percentages 0 to 100.
 */
export type CoreStats = {
  shots: number;
  shots_against: number;
  goals: number;
  goals_against: number;
  saves: number;
  assists: number;
  score: number;
  mvp: boolean;
  shooting_percentage: number;
};

export type BoostStats = {
  bpm: number;
  bcpm: number;
  avg_amount: number;
  amount_collected: number;
  amount_stolen: number;
  amount_collected_big: number;
  amount_stolen_big: number;
  amount_collected_small: number;
  amount_stolen_small: number;
  count_collected_big: number;
  count_stolen_big: number;
  count_collected_small: number;
  count_stolen_small: number;
  amount_overfill: number;
  amount_overfill_stolen: number;
  amount_used_while_supersonic: number;
  time_zero_boost: number;
  percent_zero_boost: number;
  time_full_boost: number;
  percent_full_boost: number;
  time_boost_0_25: number;
  time_boost_25_50: number;
  time_boost_50_75: number;
  time_boost_75_100: number;
  percent_boost_0_25: number;
  percent_boost_25_50: number;
  percent_boost_50_75: number;
  percent_boost_75_100: number;
};

export type MovementStats = {
  avg_speed: number;
  total_distance: number;
  time_supersonic_speed: number;
  time_boost_speed: number;
  time_slow_speed: number;
  time_ground: number;
  time_low_air: number;
  time_high_air: number;
  time_powerslide: number;
  count_powerslide: number;
  avg_powerslide_duration: number;
  avg_speed_percentage: number;
  percent_slow_speed: number;
  percent_boost_speed: number;
  percent_supersonic_speed: number;
  percent_ground: number;
  percent_low_air: number;
  percent_high_air: number;
};

export type PositioningStats = {
  avg_distance_to_ball: number;
  avg_distance_to_ball_possession: number;
  avg_distance_to_ball_no_possession: number;
  /** Absent in a duel. */
  avg_distance_to_mates?: number;
  time_defensive_third: number;
  time_neutral_third: number;
  time_offensive_third: number;
  time_defensive_half: number;
  time_offensive_half: number;
  time_behind_ball: number;
  time_infront_ball: number;
  time_most_back: number;
  time_most_forward: number;
  time_closest_to_ball: number;
  time_farthest_from_ball: number;
  /** Absent when 0. */
  goals_against_while_last_defender?: number;
  percent_defensive_third: number;
  percent_offensive_third: number;
  percent_neutral_third: number;
  percent_defensive_half: number;
  percent_offensive_half: number;
  percent_behind_ball: number;
  percent_infront_ball: number;
  percent_most_back: number;
  percent_most_forward: number;
  percent_closest_to_ball: number;
  percent_farthest_from_ball: number;
};

export type DemoStats = { inflicted: number; taken: number };

/**
 * What was not measured is left out: boost and positioning where the file, the mode or the arena
 * cannot tell them, everything but core where the frames could not be read.
 */
export type PlayerStats = {
  readonly core: CoreStats;
  readonly boost?: BoostStats;
  readonly movement?: MovementStats;
  readonly positioning?: PositioningStats;
  readonly demo?: DemoStats;
};

/** `tier` is 1 (bronze-1) to 22 (supersonic-legend). */
export type DocumentRank = { id: string; tier: number; division?: number; name?: string };

export type DocumentPlayer = {
  readonly start_time: number;
  readonly end_time: number;
  readonly name: string;
  /** Bots have no id of their own; Ballchasing leaves `id` empty for them. */
  readonly id: { readonly platform: Platform | 'unknown'; readonly id: string };
  readonly mvp?: boolean;
  readonly rank?: DocumentRank;
  readonly car_id?: number;
  readonly car_name?: string;
  readonly camera?: {
    readonly fov: number;
    readonly height: number;
    readonly pitch: number;
    readonly distance: number;
    readonly stiffness: number;
    readonly swivel_speed: number;
    readonly transition_speed?: number;
  };
  readonly steering_sensitivity?: number;
  readonly stats: PlayerStats;
};

/** A team's statistics are sums over its players, without the shares and averages. */
export type TeamStats = {
  readonly ball?: { possession_time: number; time_in_side: number };
  readonly core: Omit<CoreStats, 'mvp'>;
  readonly boost?: Omit<
    BoostStats,
    | 'percent_zero_boost'
    | 'percent_full_boost'
    | 'percent_boost_0_25'
    | 'percent_boost_25_50'
    | 'percent_boost_50_75'
    | 'percent_boost_75_100'
  >;
  readonly movement?: Pick<
    MovementStats,
    | 'total_distance'
    | 'time_supersonic_speed'
    | 'time_boost_speed'
    | 'time_slow_speed'
    | 'time_ground'
    | 'time_low_air'
    | 'time_high_air'
    | 'time_powerslide'
    | 'count_powerslide'
  >;
  readonly positioning?: Pick<
    PositioningStats,
    | 'time_defensive_third'
    | 'time_neutral_third'
    | 'time_offensive_third'
    | 'time_defensive_half'
    | 'time_offensive_half'
    | 'time_behind_ball'
    | 'time_infront_ball'
    | 'avg_distance_to_mates'
  >;
  readonly demo?: DemoStats;
};

export type DocumentTeam = {
  readonly color: 'blue' | 'orange';
  readonly name?: string;
  readonly players: readonly DocumentPlayer[];
  readonly stats: TeamStats;
};

export type ReplayDocument = {
  /** Empty for a file that Ballchasing has never seen. */
  readonly id?: string;
  readonly rocket_league_id: string;
  readonly match_guid?: string;
  readonly title?: string;
  readonly map_code: string;
  readonly map_name?: string;
  readonly match_type: string;
  readonly team_size: number;
  readonly playlist_id: string;
  readonly playlist_name?: string;
  /** Whole seconds. */
  readonly duration: number;
  readonly overtime: boolean;
  readonly overtime_seconds?: number;
  readonly season?: number;
  readonly season_type?: string;
  /** As the header has it, without a zone when the header has none. */
  readonly date: string;
  readonly date_has_timezone: boolean;
  readonly min_rank?: DocumentRank;
  readonly max_rank?: DocumentRank;
  readonly blue: DocumentTeam;
  readonly orange: DocumentTeam;
};
