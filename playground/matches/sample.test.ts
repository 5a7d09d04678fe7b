import { expect, test } from 'vitest';
import { parseReplay, QuietVisitor } from '../../src/replay/index.ts';
import { eventsOf, sampleMatch, sampleReplay } from './index.ts';

const { truth } = sampleMatch();
const bytes = sampleReplay();

test('the sample is a whole five-minute match that fits a chat message', () => {
  expect(bytes.length).toBeLessThan(2_000_000);
  expect(truth.players).toHaveLength(4);
  expect(truth.score.blue).not.toBe(truth.score.orange);
  expect(eventsOf(truth, 'goal').length).toBeGreaterThan(2);
  expect(eventsOf(truth, 'touch').length).toBeGreaterThan(60);
  expect(eventsOf(truth, 'pickup').length).toBeGreaterThan(100);
});

test('it reads back with intact checksums, and its header agrees with what happened', () => {
  const replay = parseReplay(bytes, new QuietVisitor(), { checksum: 'always' });
  const { match } = replay.header;
  expect(replay.frames).toBe(truth.frames);
  expect(match.score).toEqual(truth.score);
  expect(match.goals.map(({ playerName }) => playerName)).toEqual(
    eventsOf(truth, 'goal').map(({ player }) => player),
  );
  expect(match.players).toMatchObject(
    truth.players.map(({ name, score, goals, assists, saves, shots }) => ({
      name,
      score,
      goals,
      assists,
      saves,
      shots,
    })),
  );
});

test('it is made once', () => {
  expect(sampleReplay()).toBe(bytes);
});
