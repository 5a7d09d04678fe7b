import { expect, test } from 'vitest';
import { simulateReminders } from './simulatedReminders.ts';

/** Sydney and Lord Howe change on 4 October, Cairo on the 30th, Berlin on the 25th, New York a week later. */
const from = Date.parse('2026-10-01T00:00:00Z');
const to = Date.parse('2026-11-30T00:00:00Z');

test('60 days of 1,000 people over clock changes and two outages: no flood, no gap', async () => {
  const outages = [
    // A deployment that went wrong, and a week on holiday with the machine off.
    { from: Date.parse('2026-10-14T17:00:00Z'), to: Date.parse('2026-10-14T18:30:00Z') },
    { from: Date.parse('2026-11-09T12:00:00Z'), to: Date.parse('2026-11-16T12:00:00Z') },
  ];
  const outcome = await simulateReminders({ users: 1_000, from, to, outages });
  console.table(outcome);
  expect(outcome).toMatchObject({ duplicate: 0, unexpected: 0, missed: 0 });
  const { due, sentOnTime, sentLate, dropped, sentToIgnoring, dueToIgnoring } = outcome;
  expect(sentOnTime + sentLate + dropped).toBe(due);
  expect(sentLate).toBeGreaterThan(0);
  expect(dropped / due).toBeLessThan(0.13);
  expect(sentToIgnoring / dueToIgnoring).toBeLessThan(0.45);
});
