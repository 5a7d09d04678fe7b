import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { seededRandom } from '../src/ml/seededRandom.ts';

/** Invented tables in the form of the real ones, to prove that training repeats. No player ever played them. */
const folder = path.join(import.meta.dirname, 'sample');
const random = seededRandom(7);

/** Roughly normal between -1 and 1, from whole numbers only. */
function noise(): number {
  let sum = 0;
  for (let draw = 0; draw < 4; draw++) sum += random(2001) - 1000;
  return sum / 4000;
}

/** Value at tier 14, step a tier, noise. */
const laws: Readonly<Record<string, readonly [number, number, number]>> = {
  core_shots: [3, 0, 4],
  core_shots_against: [9, 0, 8],
  core_saves: [2, 0, 3],
  core_assists: [1, 0, 2],
  core_shooting_percentage: [30, 0, 50],
  boost_bpm: [330, 10, 120],
  boost_bcpm: [340, 10, 120],
  boost_avg_amount: [51, 0, 14],
  boost_amount_collected: [1900, 50, 500],
  boost_amount_overfill: [250, -5, 200],
  boost_count_collected_small: [45, 2, 25],
  boost_count_collected_big: [15, 0.5, 8],
  boost_count_stolen_big: [3, 0.2, 3],
  boost_count_stolen_small: [13, 0.3, 9],
  boost_amount_used_while_supersonic: [200, 5, 200],
  boost_percent_zero_boost: [12, 0, 10],
  boost_percent_full_boost: [12, 0, 10],
  boost_percent_boost_0_25: [38, 0, 16],
  movement_avg_speed: [1430, 16, 150],
  movement_time_ground: [190, -2, 30],
  movement_time_low_air: [115, 2, 25],
  movement_time_high_air: [11, 1, 6],
  movement_time_powerslide: [6, 0.2, 4],
  movement_count_powerslide: [40, 3, 30],
  movement_avg_powerslide_duration: [0.15, -0.01, 0.08],
  movement_percent_slow_speed: [53, -1, 10],
  movement_percent_boost_speed: [37, 0.4, 8],
  movement_percent_supersonic_speed: [10, 0.7, 7],
  movement_percent_ground: [60, -0.9, 9],
  movement_percent_low_air: [36, 0.6, 8],
  movement_percent_high_air: [4, 0.3, 3],
  positioning_avg_distance_to_mates: [3550, 35, 400],
  positioning_avg_distance_to_ball: [2880, 5, 300],
  positioning_avg_distance_to_ball_possession: [2750, 5, 300],
  positioning_avg_distance_to_ball_no_possession: [2950, 5, 300],
  positioning_percent_most_back: [34, 0, 14],
  positioning_percent_most_forward: [33, 0, 14],
  positioning_percent_closest_to_ball: [33, 0, 12],
  positioning_percent_farthest_from_ball: [34, 0, 12],
  positioning_percent_behind_ball: [72, 0, 8],
  positioning_percent_defensive_third: [47, 0, 12],
  positioning_percent_offensive_third: [21, 0, 9],
  positioning_percent_defensive_half: [63, 0, 11],
};

const perMinute = new Set([
  'core_shots',
  'core_saves',
  'boost_count_collected_small',
  'boost_count_collected_big',
  'boost_count_stolen_big',
  'boost_amount_used_while_supersonic',
]);

function draw(name: string, tier: number, calm: number): number {
  const [base, step, spread] = laws[name]!;
  const value = Math.max(0, base + step * (tier - 14) + spread * noise() * calm);
  return Math.round(value * 1000) / 1000;
}

function matchTable(): string {
  const names = Object.keys(laws);
  const lines = [['replay_id,rank,rank_tier,team,duration,core_goals_against,legacy_gc', ...names]];
  for (let tier = 7; tier <= 21; tier++) {
    for (let match = 0; match < 3; match++) {
      const conceded = random(2) === 0 ? { blue: 1, orange: 2 } : { blue: 2, orange: 1 };
      for (const team of ['blue', 'blue', 'blue', 'orange', 'orange', 'orange'] as const) {
        const head = `sample-${tier}-${match},tier-${tier},${tier},${team},320,${conceded[team]},0`;
        lines.push([head, ...names.map((name) => String(draw(name, tier, 1)))]);
      }
    }
  }
  return text(lines);
}

const meanNames = [
  ...perMinute,
  'core_shooting_percentage',
  'boost_bpm',
  'boost_percent_zero_boost',
  'boost_percent_boost_0_25',
  'boost_percent_full_boost',
  'movement_percent_supersonic_speed',
  'movement_percent_ground',
  'movement_percent_low_air',
  'movement_percent_high_air',
  'positioning_percent_most_back',
  'positioning_percent_most_forward',
  'positioning_percent_closest_to_ball',
  'positioning_percent_farthest_from_ball',
  'positioning_percent_behind_ball',
  'positioning_percent_defensive_third',
  'positioning_percent_offensive_third',
];

function meanTable(): string {
  const lines = [['rank,rank-no,player_id,movement_avg_speed_percentage', ...meanNames]];
  for (let tier = 9; tier <= 22; tier++) {
    for (let player = 0; player < 12; player++) {
      const speed = (draw('movement_avg_speed', tier, 0.7) / 23).toFixed(3);
      const values = meanNames.map((name) => {
        const value = draw(name, tier, 0.7);
        return (perMinute.has(name) ? value / 5 : value).toFixed(3);
      });
      lines.push([`tier-${tier},${tier},sample-${tier}-${player},${speed}`, ...values]);
    }
  }
  return text(lines);
}

const populationNames: Readonly<Record<string, string>> = {
  bpm: 'boost_bpm',
  bcolpm: 'boost_bcpm',
  avg_speed: 'movement_avg_speed',
  percent_slow_speed: 'movement_percent_slow_speed',
  percent_supersonic_speed: 'movement_percent_supersonic_speed',
  percent_ground: 'movement_percent_ground',
  percent_high_air: 'movement_percent_high_air',
};

function populationTable(): string {
  const bands = ['bronze', 'silver', 'gold', 'platinum', 'diamond', 'champion', 'grand-champion'];
  const lines = [['stat,rank_group,tier_code,n_player_games,mean']];
  for (const [stat, law] of Object.entries(populationNames)) {
    [...bands, 'pro'].forEach((band, k) => {
      lines.push([`${stat},${band},${1 + 3 * k},1000,${draw(law, 2 + 3 * k, 0)}`]);
    });
  }
  return text(lines);
}

function text(lines: readonly (readonly string[])[]): string {
  return `${lines.map((cells) => cells.join(',')).join('\n')}\n`;
}

mkdirSync(folder, { recursive: true });
const tables = {
  'ranked-standard-3v3-per-match.csv': matchTable(),
  'ranked-standard-3v3-player-means.csv': meanTable(),
  'ranked-doubles-2v2-player-means.csv': meanTable(),
  'population-means-by-rank.csv': populationTable(),
};
for (const [name, table] of Object.entries(tables)) {
  writeFileSync(path.join(folder, name), table);
}
