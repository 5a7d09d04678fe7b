import { expect, test } from 'vitest';
import { eventsOf, sampleMatch } from '../playground/matches/index.ts';
import { analyzeReplay } from '../src/analysis/index.ts';
import { gaugeOf } from '../src/analysis/measure/boost.ts';
import { TimelineBuilder } from '../src/analysis/timeline/TimelineBuilder.ts';
import { parseReplay } from '../src/replay/index.ts';

const { bytes, truth } = sampleMatch();
const report = analyzeReplay(bytes);
const { document } = report;
const players = [...document.blue.players, ...document.orange.players];

test('the analysis counts what really happened in a played match', () => {
  for (const { stats, name } of players) {
    const line = truth.players.find((player) => player.name === name)!;
    const { goals, assists, saves, shots, score } = line;
    expect(stats.core).toMatchObject({ goals, assists, saves, shots, score });
    expect(stats.demo!.inflicted).toBe(line.demolitions);
  }
});

/** Big and small pads are each cut to a whole number. */
const CUT_OFF = 2;
/** What two frames of a burn take, 0 to 100, and the rounding of what is told. */
const BURN_SLACK = 2.5;
const RAW_TO_PERCENT = 100 / 255;

test('boost collected is every real pickup, less what was burnt since the gauge was last told', () => {
  const builder = new TimelineBuilder();
  parseReplay(bytes, builder);
  const timeline = builder.finish();
  timeline.players.forEach((track, index) => {
    const gauge = gaugeOf(timeline, track);
    const own = eventsOf(truth, 'pickup').filter(({ player }) => player === track.name);
    let risen = 0;
    for (const { frame, before, after } of own) {
      const place = track.readings.findIndex((reading) => reading.frame === frame);
      const shown = track.readings[place]!.raw;
      const told = track.readings[place - 1]!.raw;
      risen += Math.max(0, shown - told) * RAW_TO_PERCENT;
      expect(Math.abs(shown - after) * RAW_TO_PERCENT).toBeLessThan(BURN_SLACK);
      expect(Math.abs(gauge[frame - 1]! - before * RAW_TO_PERCENT)).toBeLessThan(BURN_SLACK);
    }
    const counted = players[index]!.stats.boost!.amount_collected;
    expect(own.length).toBeGreaterThan(5);
    expect(Math.abs(counted - risen)).toBeLessThanOrEqual(CUT_OFF);
  });
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
