import { createHash } from 'node:crypto';

export type InventedPlayer = {
  readonly name?: string;
  readonly id: { readonly platform?: string; readonly id?: string };
  readonly goals?: number;
  readonly tier?: number;
};

export type InventedMatch = {
  /** Any text; the same text gives the same replay. */
  readonly seed: string;
  readonly title?: string;
  readonly playlist?: string;
  readonly season?: number;
  readonly date?: Date;
  readonly blue: readonly InventedPlayer[];
  readonly orange: readonly InventedPlayer[];
};

type Json = Record<string, unknown>;

const RANKS = ['Bronze', 'Silver', 'Gold', 'Platinum', 'Diamond', 'Champion', 'Grand Champion'];

/** The body of `GET /replays/{id}` for a match nobody played: every key, plausible numbers. */
export function inventReplay(match: InventedMatch): Json {
  const hash = createHash('sha256').update(match.seed).digest('hex');
  const playlist = match.playlist ?? 'ranked-doubles';
  return {
    id: uuidFrom(hash),
    rocket_league_id: hash.slice(0, 32).toUpperCase(),
    match_guid: hash.slice(32).toUpperCase(),
    title: match.title ?? `Invented ${hash.slice(0, 4)}`,
    map_code: 'stadium_p',
    map_name: 'DFH Stadium',
    match_type: 'Online',
    team_size: Math.max(match.blue.length, match.orange.length),
    playlist_id: playlist,
    playlist_name: playlist.replaceAll('-', ' '),
    duration: 300,
    overtime: false,
    season: match.season ?? 20,
    season_type: 'free2play',
    date: (match.date ?? new Date('2026-01-02T20:00:00Z')).toISOString().replace('.000Z', '+00:00'),
    date_has_timezone: true,
    ...rankSpan([...match.blue, ...match.orange]),
    blue: team('blue', match.blue, match.orange),
    orange: team('orange', match.orange, match.blue),
    server: { name: 'NOWHERE1-Invented', region: 'EU' },
  };
}

/** The version and variant digits of a random uuid. */
export function uuidFrom(hash: string): string {
  return `${hash.slice(0, 8)}-${hash.slice(8, 12)}-4${hash.slice(13, 16)}-8${hash.slice(17, 20)}-${hash.slice(20, 32)}`;
}

function rankSpan(players: readonly InventedPlayer[]): Json {
  const tiers = players.flatMap(({ tier }) => tier ?? []);
  if (tiers.length === 0) return {};
  return { min_rank: rank(Math.min(...tiers)), max_rank: rank(Math.max(...tiers)) };
}

function rank(tier: number): Json {
  const name = RANKS[Math.floor((tier - 1) / 3)];
  if (!name) return { id: 'supersonic-legend', tier: 22, name: 'Supersonic Legend' };
  const step = ((tier - 1) % 3) + 1;
  const id = `${name.toLowerCase().replace(' ', '-')}-${step}`;
  return { id, tier, division: 2, name: `${name} ${'I'.repeat(step)} Division 2` };
}

function goalsOf(players: readonly InventedPlayer[]): number {
  return players.reduce((sum, { goals = 0 }) => sum + goals, 0);
}

function team(
  color: string,
  players: readonly InventedPlayer[],
  others: readonly InventedPlayer[],
): Json {
  const conceded = goalsOf(others);
  const lines = players.map((player) => playerLine(player, conceded, players.length));
  return {
    color,
    players: lines,
    stats: {
      ball: { possession_time: 140.25, time_in_side: 149.5 },
      core: core(goalsOf(players), conceded),
      boost: boost(players.length),
      movement: movement(players.length),
      positioning: positioning(players.length),
      demo: { inflicted: players.length, taken: 1 },
    },
  };
}

function playerLine(player: InventedPlayer, conceded: number, teamSize: number): Json {
  const { name, id, goals = 0, tier } = player;
  return {
    start_time: 0,
    end_time: 300.25,
    ...(name === undefined ? {} : { name }),
    id,
    ...(tier === undefined ? {} : { rank: rank(tier) }),
    car_id: 23,
    car_name: 'Octane',
    camera: {
      fov: 110,
      height: 100,
      pitch: -3,
      distance: 270,
      stiffness: 0.5,
      swivel_speed: 5,
      transition_speed: 1.2,
    },
    steering_sensitivity: 1.4,
    stats: {
      core: { ...core(goals, conceded), mvp: false },
      boost: { ...boost(1), percent_zero_boost: 11.5, percent_full_boost: 9, ...boostShares },
      movement: { ...movement(1), ...movementShares },
      positioning: {
        ...positioning(1),
        ...positioningShares,
        ...(teamSize > 1 ? { avg_distance_to_mates: 3_612 } : {}),
        ...(conceded > 0 ? { goals_against_while_last_defender: 1 } : {}),
      },
      demo: { inflicted: 1, taken: 0 },
    },
  };
}

function core(goals: number, conceded: number): Json {
  const shots = goals * 2 + 1;
  return {
    shots,
    shots_against: conceded * 2 + 1,
    goals,
    goals_against: conceded,
    saves: 2,
    assists: 1,
    score: 150 + goals * 100,
    shooting_percentage: (goals / shots) * 100,
  };
}

const boost = (players: number): Json => ({
  bpm: 365 * players,
  bcpm: 371.25 * players,
  avg_amount: 48.5,
  amount_collected: 1_856 * players,
  amount_stolen: 402 * players,
  amount_collected_big: 1_294 * players,
  amount_stolen_big: 256 * players,
  amount_collected_small: 562 * players,
  amount_stolen_small: 146 * players,
  count_collected_big: 16 * players,
  count_stolen_big: 3 * players,
  count_collected_small: 49 * players,
  count_stolen_small: 13 * players,
  amount_overfill: 224 * players,
  amount_overfill_stolen: 62 * players,
  amount_used_while_supersonic: 241 * players,
  time_zero_boost: 33.5 * players,
  time_full_boost: 27 * players,
  time_boost_0_25: 92 * players,
  time_boost_25_50: 67.5 * players,
  time_boost_50_75: 62.25 * players,
  time_boost_75_100: 76 * players,
});
const boostShares = {
  percent_boost_0_25: 30.9,
  percent_boost_25_50: 22.7,
  percent_boost_50_75: 20.9,
  percent_boost_75_100: 25.5,
};

const movement = (players: number): Json => ({
  total_distance: 441_870 * players,
  time_supersonic_speed: 44.5 * players,
  time_boost_speed: 122.25 * players,
  time_slow_speed: 131 * players,
  time_ground: 172.5 * players,
  time_low_air: 112.5 * players,
  time_high_air: 12.75 * players,
  time_powerslide: 7.25 * players,
  count_powerslide: 61 * players,
});
const movementShares = {
  avg_speed: 1_523,
  avg_powerslide_duration: 0.12,
  avg_speed_percentage: 66.2,
  percent_slow_speed: 44,
  percent_boost_speed: 41.1,
  percent_supersonic_speed: 14.9,
  percent_ground: 57.9,
  percent_low_air: 37.8,
  percent_high_air: 4.3,
};

const positioning = (players: number): Json => ({
  time_defensive_third: 132.5 * players,
  time_neutral_third: 92.25 * players,
  time_offensive_third: 73 * players,
  time_defensive_half: 186.25 * players,
  time_offensive_half: 111.5 * players,
  time_behind_ball: 211.5 * players,
  time_infront_ball: 86.25 * players,
});
const positioningShares = {
  avg_distance_to_ball: 2_712,
  avg_distance_to_ball_possession: 2_561,
  avg_distance_to_ball_no_possession: 2_840,
  time_most_back: 141.25,
  time_most_forward: 138.5,
  time_closest_to_ball: 146,
  time_farthest_from_ball: 134.5,
  percent_defensive_third: 44.5,
  percent_neutral_third: 31,
  percent_offensive_third: 24.5,
  percent_defensive_half: 62.6,
  percent_offensive_half: 37.4,
  percent_behind_ball: 71,
  percent_infront_ball: 29,
  percent_most_back: 47.4,
  percent_most_forward: 46.5,
  percent_closest_to_ball: 49,
  percent_farthest_from_ball: 45.2,
};
