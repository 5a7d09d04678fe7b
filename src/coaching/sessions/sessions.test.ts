import { expect, test } from 'vitest';
import { isOver, sessionsOf, stopSignal } from './sessions.ts';

const MINUTE = 60_000;
const match = (minute: number, won = true, form = 0) => ({
  matchId: `at ${minute}`,
  startedAt: minute * MINUTE,
  won,
  form,
});

test('an hour without a match begins a new session, whatever order they arrive in', () => {
  const sessions = sessionsOf([match(100), match(0), match(8), match(20), match(108)]);
  expect(sessions.map((one) => one.map(({ startedAt }) => startedAt / MINUTE))).toEqual([
    [0, 8, 20],
    [100, 108],
  ]);
});

test('a session is over an hour after its last match', () => {
  const session = [match(0), match(10)];
  expect(isOver(session, 60 * MINUTE)).toBe(false);
  expect(isOver(session, 71 * MINUTE)).toBe(true);
  expect(isOver([], 71 * MINUTE)).toBe(false);
});

test('a losing run in poor form is a reason to stop', () => {
  const session = [match(0), match(8, false, -1), match(16, false, -0.4), match(24, false, -0.7)];
  expect(stopSignal(session)).toEqual({ losses: 3, form: expect.closeTo(-0.7) });
});

test('a losing run at the usual level is not', () => {
  const session = [match(0, false, 0.3), match(8, false, -0.4), match(16, false, 0.1)];
  expect(stopSignal(session)).toBeUndefined();
});

test('neither are two losses, nor a run that ended with a win', () => {
  const poor = [match(0, false, -2), match(8, false, -2)];
  expect(stopSignal(poor)).toBeUndefined();
  expect(stopSignal([...poor, match(16, false, -2), match(24)])).toBeUndefined();
});
