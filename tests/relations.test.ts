import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyzeReplay, type BoostStats, type MatchReport } from '../src/analysis/index.ts';
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
  for (const { stats } of [...blue.players, ...orange.players]) {
    const { boost, movement, positioning } = stats;
    const speeds =
      movement.time_slow_speed + movement.time_boost_speed + movement.time_supersonic_speed;
    const heights = movement.time_ground + movement.time_low_air + movement.time_high_air;
    if (Math.abs(speeds - heights) > ROUNDING) broken.push('speed and height times differ');
    if (boost) broken.push(...brokenBoost(boost));
    const halves = positioning && positioning.time_defensive_half + positioning.time_offensive_half;
    if (halves !== undefined && Math.abs(halves - heights) > ROUNDING) {
      broken.push('half and height times differ');
    }
    if (heights > duration + 1 + ROUNDING) broken.push('played longer than the match');
  }
  const end = (report.series.clockSeconds?.length ?? 1) * report.series.stepSeconds;
  if (report.goals.some(({ timeSeconds }) => timeSeconds > end)) broken.push('goal after the end');
  return [...broken, ...brokenMoments(report, end), ...brokenSkills(report)];
}

function brokenMoments(report: MatchReport, end: number): string[] {
  const { moments = [], touches = [], shots = [], document } = report;
  const players = [...document.blue.players, ...document.orange.players];
  const broken: string[] = [];
  for (const { playerIndex, timeSeconds, clock } of [...moments, ...touches, ...shots]) {
    if (timeSeconds < 0 || timeSeconds > end) broken.push('a moment outside the match');
    if (!/^\+?\d+:\d\d$/.test(clock)) broken.push(`${clock} is no match clock`);
    if (!players[playerIndex]) broken.push('a moment of nobody');
  }
  for (const { kind, confidence } of moments) {
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
  return broken;
}
