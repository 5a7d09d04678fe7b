/** A player with a life: what they play like, what holds them back, and the time they have. */
export type ExamplePlayer = {
  readonly name: string;
  /** Ballchasing's scale, 2 is Bronze 2. */
  readonly rank: number;
  /** Statistics that lie off their rank, by so many spreads of single matches. */
  readonly off: Readonly<Record<string, number>>;
  readonly platform: 'pc' | 'console';
  readonly minutesADay: number;
  readonly days: number;
};

/** From twenty minutes twice a week to two hours daily. */
export const sixPlayers: readonly ExamplePlayer[] = [
  {
    name: 'Bea',
    rank: 2,
    off: { percent_zero_boost: 1.5, count_collected_small_per_minute: -1.2, bcpm: -1.5 },
    platform: 'console',
    minutesADay: 20,
    days: 2,
  },
  {
    name: 'Sol',
    rank: 5,
    off: { save_share: -0.7, saves_per_minute: -0.8, percent_behind_ball: 0.8 },
    platform: 'pc',
    minutesADay: 30,
    days: 3,
  },
  {
    name: 'Gus',
    rank: 8,
    off: { avg_distance_to_mates: -1.5, percent_most_back: -1 },
    platform: 'console',
    minutesADay: 45,
    days: 4,
  },
  {
    name: 'Pia',
    rank: 11,
    off: { percent_behind_ball: -1.2 },
    platform: 'pc',
    minutesADay: 30,
    days: 5,
  },
  {
    name: 'Dan',
    rank: 14,
    off: {
      percent_high_air: -1.6,
      percent_low_air: -1.6,
      percent_ground: 1.6,
      percent_behind_ball: 0.8,
    },
    platform: 'pc',
    minutesADay: 60,
    days: 5,
  },
  {
    name: 'Cho',
    rank: 17,
    off: { shooting_percentage: -0.5, shots_per_minute: -0.5 },
    platform: 'pc',
    minutesADay: 120,
    days: 7,
  },
];
