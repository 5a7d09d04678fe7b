import { expect, test } from 'vitest';
import { eventsOf, sampleMatch } from '../playground/matches/index.ts';
import { analyzeReplay } from '../src/analysis/index.ts';

/** Ballchasing counts rises of the gauge, and one taken in the middle of a burn may show as none. */
const LOST_IN_BURNS = 0.08;

const { bytes, truth } = sampleMatch();
const { document } = analyzeReplay(bytes);
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
