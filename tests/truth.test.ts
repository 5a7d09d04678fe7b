import { expect, test } from 'vitest';
import { eventsOf, sampleMatch } from '../playground/matches/index.ts';
import { analyzeReplay } from '../src/analysis/index.ts';

/** Ballchasing counts rises of the gauge, and one taken in the middle of a burn may show as none. */
const LOST_IN_BURNS = 0.1;

const { bytes, truth } = sampleMatch();
const report = analyzeReplay(bytes);
const { document } = report;
const players = [...document.blue.players, ...document.orange.players];

test('the analysis counts what really happened in a played match', () => {
  for (const { stats, name } of players) {
    const line = truth.players.find((player) => player.name === name)!;
    const { goals, assists, saves, shots, score } = line;
    expect(stats.core).toMatchObject({ goals, assists, saves, shots, score });
    expect(stats.demo.inflicted).toBe(line.demolitions);
    const pickups = eventsOf(truth, 'pickup').filter(({ player }) => player === name);
    const collected = pickups.reduce((sum, { before, after }) => sum + (after - before) / 2.55, 0);
    const share = stats.boost!.amount_collected / collected;
    expect(share).toBeGreaterThan(1 - LOST_IN_BURNS);
    expect(share).toBeLessThan(1.01);
  }
});

test('every counted shot is a moment with its outcome and a chance', () => {
  const shots = report.shots!;
  const counted = players.reduce((sum, { stats }) => sum + stats.core.shots, 0);
  /** Two equal hits at a kickoff leave the ball lying: no movement tells such a touch. */
  expect(shots.length).toBeGreaterThanOrEqual(counted * 0.5);
  expect(shots.length).toBeLessThanOrEqual(counted);
  expect(shots.filter(({ outcome }) => outcome === 'goal').length).toBeLessThanOrEqual(
    report.goals.length,
  );
  for (const { goalChance, clock, y } of shots) {
    expect(goalChance).toBeGreaterThan(0);
    expect(goalChance).toBeLessThan(1);
    expect(clock).toMatch(/^\+?\d:\d\d$/);
    expect(Math.abs(y)).toBeLessThan(5300);
  }
});

test('a goal names its assist and ends with the touch of its scorer', () => {
  const assists = report.goals.filter(({ assistIndex }) => assistIndex !== undefined);
  expect(assists).toHaveLength(eventsOf(truth, 'assist').length);
  const told = report.goals.filter(({ buildUp }) => buildUp !== undefined);
  expect(told.length).toBeGreaterThanOrEqual(report.goals.length - 1);
  const last = told.map(({ buildUp }) => players[buildUp!.at(-1)!.playerIndex]!.name);
  expect(last).toEqual(told.map(({ scorer }) => scorer));
});

test('pressure lies where the ball is', () => {
  const { pressure } = report.series;
  expect(pressure).toHaveLength(report.series.clockSeconds!.length);
  expect(Math.max(...pressure!)).toBeGreaterThan(0.5);
  expect(Math.min(...pressure!)).toBeLessThan(-0.5);
});

test('kickoffs and demolitions are moments with the players who made them', () => {
  const demolitions = report.moments!.filter(({ kind }) => kind === 'demolition');
  expect(demolitions.map(({ playerIndex }) => players[playerIndex]!.name)).toEqual(
    eventsOf(truth, 'demolition').map(({ player }) => player),
  );
  const touches = eventsOf(truth, 'touch');
  const firstTouches = eventsOf(truth, 'kickoff').map(({ frame }) => {
    const first = touches.find((touch) => touch.frame >= frame)!;
    return touches.filter((touch) => Math.abs(touch.frame - first.frame) <= 2);
  });
  const kickoffs = report.moments!.filter(({ kind }) => kind === 'kickoff');
  const agreed = kickoffs.filter(({ playerIndex }, index) =>
    firstTouches[index]?.some(({ player }) => player === players[playerIndex]!.name),
  );
  console.log(`kickoffs: first touch right in ${agreed.length} of ${firstTouches.length}`);
  expect(kickoffs).toHaveLength(firstTouches.length);
  expect(agreed.length).toBeGreaterThanOrEqual(firstTouches.length - 2);
});
