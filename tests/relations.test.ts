import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  analyzeReplay,
  type BoostStats,
  type MatchReport,
  type PlayerStats,
  type TeamStats,
} from '../src/analysis/index.ts';
import { needShared, sharedPath } from './shared.ts';

function reportsOfShared(): readonly (readonly [string, MatchReport])[] {
  return readdirSync(sharedPath('replays'))
    .filter((file) => file.endsWith('.replay'))
    .map((file) => [file, analyzeReplay(readFileSync(sharedPath('replays', file)))] as const);
}

/** Paths of numbers that are none: NaN and infinities. */
function strangeNumbers(value: unknown, path = ''): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => strangeNumbers(part, `${path}.${key}`));
}

test('what holds of every match holds of every replay', (context) => {
  needShared(context);
  const reports = reportsOfShared();
  expect(reports.length).toBeGreaterThan(0);
  const broken = reports.flatMap(([file, report]) =>
    brokenRelations(report).map((relation) => `${file}: ${relation}`),
  );
  expect(broken).toEqual([]);
});

/** Tenths of a second that rounding to hundredths, part by part, may move a sum. */
const ROUNDING = 0.1;

function brokenRelations(report: MatchReport): string[] {
  const { blue, orange, duration } = report.document;
  const broken = strangeNumbers(report).map((path) => `${path} is no number`);
  const everyone = [...blue.players, ...orange.players].map(({ stats }) => stats);
  for (const stats of everyone) broken.push(...brokenTimes(stats, duration));
  for (const { stats, players } of [blue, orange]) {
    const own = players.map((player) => player.stats);
    broken.push(...brokenSums(stats, own), ...own.flatMap(brokenShares), ...brokenRoles(own));
  }
  if (report.incomplete && everyone.some((stats) => Object.keys(stats).join() !== 'core')) {
    broken.push('more than the scoreboard of a header');
  }
  if (report.notes?.includes('boost-not-recorded') && everyone.some(({ boost }) => boost)) {
    broken.push('boost that was not recorded');
  }
  const end = (report.series.clockSeconds?.length ?? 1) * report.series.stepSeconds;
  if (report.goals.some(({ timeSeconds }) => timeSeconds > end)) broken.push('goal after the end');
  return [...broken, ...brokenMoments(report, end), ...brokenSkills(report)];
}

function brokenTimes({ boost, movement, positioning }: PlayerStats, duration: number): string[] {
  const broken = boost ? brokenBoost(boost) : [];
  if (!movement) return broken;
  const speeds =
    movement.time_slow_speed + movement.time_boost_speed + movement.time_supersonic_speed;
  const heights = movement.time_ground + movement.time_low_air + movement.time_high_air;
  if (Math.abs(speeds - heights) > ROUNDING) broken.push('speed and height times differ');
  const halves = positioning && positioning.time_defensive_half + positioning.time_offensive_half;
  if (halves !== undefined && Math.abs(halves - heights) > ROUNDING) {
    broken.push('half and height times differ');
  }
  if (heights > duration + 1 + ROUNDING) broken.push('played longer than the match');
  return broken;
}

/** Shares that are parts of one whole. */
const wholes = [
  ['slow_speed', 'boost_speed', 'supersonic_speed'],
  ['ground', 'low_air', 'high_air'],
  ['defensive_third', 'neutral_third', 'offensive_third'],
  ['defensive_half', 'offensive_half'],
  ['behind_ball', 'infront_ball'],
  ['boost_0_25', 'boost_25_50', 'boost_50_75', 'boost_75_100'],
] as const;

/** They are 100 together; a car that never moved on has none of them. */
function brokenShares({ boost, movement, positioning }: PlayerStats): string[] {
  const values: Readonly<Record<string, number>> = { ...boost, ...movement, ...positioning };
  return wholes.flatMap((parts) => {
    const shares = parts.flatMap((part) => values[`percent_${part}`] ?? []);
    const sum = shares.reduce((total, share) => total + share, 0);
    const isWhole = shares.length === 0 || sum === 0 || Math.abs(sum - 100) < 0.001;
    return isWhole ? [] : [`${parts.join(', ')} are ${sum} %`];
  });
}

/** Share of the time in which two mates are level, and both hold the role. */
const LEVEL_SHARE = 0.005;

/**
 * With one mate or none a player is most back or most forward, and closest or farthest, in every tenth
 * of a second that counts, so both pairs of roles fill the same time.
 */
function brokenRoles(players: readonly PlayerStats[]): string[] {
  if (players.length > 2) return [];
  return players.flatMap(({ positioning }) => {
    if (!positioning) return [];
    const along = positioning.time_most_back + positioning.time_most_forward;
    const toBall = positioning.time_closest_to_ball + positioning.time_farthest_from_ball;
    return Math.abs(along - toBall) > 2 * ROUNDING + LEVEL_SHARE * along
      ? [`roles fill ${along} and ${toBall} s`]
      : [];
  });
}

/** What of a team is no sum of its players'. */
const ofTheTeam = ['shots_against', 'goals_against', 'shooting_percentage'];

function brokenSums(team: TeamStats, players: readonly PlayerStats[]): string[] {
  return (['core', 'boost', 'movement', 'positioning', 'demo'] as const).flatMap((part) =>
    Object.entries(team[part] ?? {})
      .filter(([key]) => !ofTheTeam.includes(key))
      .filter(([key, value]) => {
        const parts = players.map((stats) => (stats[part] as Record<string, number>)[key] ?? NaN);
        const sum = parts.reduce((total, one) => total + one, 0);
        return !(Math.abs(sum - value) <= ROUNDING + Math.abs(sum) * 1e-6);
      })
      .map(([key]) => `team ${part}.${key} is not its players'`),
  );
}

function brokenMoments(report: MatchReport, end: number): string[] {
  const { moments = [], experiments = [], touches = [], shots = [], document } = report;
  const players = [...document.blue.players, ...document.orange.players];
  const broken: string[] = [];
  for (const { playerIndex, timeSeconds, clock } of [
    ...moments,
    ...experiments,
    ...touches,
    ...shots,
  ]) {
    if (timeSeconds < 0 || timeSeconds > end) broken.push('a moment outside the match');
    if (!/^\+?\d+:\d\d$/.test(clock)) broken.push(`${clock} is no match clock`);
    if (!players[playerIndex]) broken.push('a moment of nobody');
  }
  for (const { kind, confidence } of [...moments, ...experiments]) {
    if (confidence < 0 || confidence > 1) broken.push(`${kind} is more than sure`);
  }
  const times = moments.map(({ timeSeconds }) => timeSeconds);
  if (times.some((time, at) => time < (times[at - 1] ?? 0))) broken.push('moments out of order');
  return broken;
}

function brokenSkills({ skills = [] }: MatchReport): string[] {
  return skills.flatMap((own) =>
    Object.entries(own).flatMap(([name, { score, sample, parts = {} }]) => {
      const values = [...Object.values(parts), ...(score === undefined ? [] : [score])];
      const isWrong = sample < 0 || values.some((value) => value < 0 || value > 100);
      return isWrong ? [`${name} is not between 0 and 100`] : [];
    }),
  );
}

function brokenBoost(boost: BoostStats): string[] {
  const broken: string[] = [];
  const pads = boost.amount_collected_big + boost.amount_collected_small;
  if (boost.amount_collected !== pads) broken.push('collected boost is not its parts');
  if (boost.amount_stolen > boost.amount_collected) broken.push('stole more than collected');
  if (boost.amount_collected_big > 100 * boost.count_collected_big) {
    broken.push('collected more than big pads hold');
  }
  if (boost.avg_amount > 100) broken.push('more in the tank than fits');
  return broken;
}
