import { expect, test } from 'vitest';
import { wallClock } from './wallClock.ts';

test.each([
  ['2026-11-20T19:32:11', '2026-11-20T19:32:11.000Z'],
  ['2026-11-20 19-32-11', '2026-11-20T19:32:11.000Z'],
  ['2026-11-20T19:32:11+02:00', '2026-11-20T19:32:11.000Z'],
])('%s keeps the hour that the wall showed', (date, expected) => {
  expect(wallClock(date)?.toISOString()).toBe(expected);
});

test.each(['', '2026-13-40T10:00:00', 'yesterday'])('%j is no moment', (date) => {
  expect(wallClock(date)).toBeUndefined();
});
