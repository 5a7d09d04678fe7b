import { DateTime } from 'luxon';
import { expect, test } from 'vitest';
import { nextReminderAt, type ReminderSettings } from './nextReminder.ts';

const settings: ReminderSettings = {
  timezone: 'Europe/Berlin',
  days: [1, 3, 5],
  time: '19:30',
  quiet: { from: '22:00', to: '08:00' },
};
const fresh = { lastSentAt: undefined, ignored: 0, snoozedUntil: undefined };
const berlin = (text: string): number =>
  DateTime.fromISO(text, { zone: 'Europe/Berlin' }).toMillis();
const shown = (instant: number | undefined, zone = 'Europe/Berlin'): string | undefined =>
  instant === undefined
    ? undefined
    : DateTime.fromMillis(instant, { zone }).toFormat('ccc yyyy-MM-dd HH:mm');

test('comes on the next chosen day at the local time', () => {
  expect(shown(nextReminderAt(settings, fresh, berlin('2026-11-24T12:00')))).toBe(
    'Wed 2026-11-25 19:30',
  );
});

test('keeps its local time across both clock changes', () => {
  const monday = nextReminderAt(settings, fresh, berlin('2026-10-24T12:00'));
  const march = nextReminderAt(settings, fresh, berlin('2027-03-27T22:30'));
  expect(shown(monday)).toBe('Mon 2026-10-26 19:30');
  expect(shown(march)).toBe('Mon 2027-03-29 19:30');
});

test('an hour the clock change leaves out becomes the one after it', () => {
  const night = {
    ...settings,
    days: [7] as const,
    time: '02:30',
    quiet: { from: '23:00', to: '23:30' },
  };
  expect(shown(nextReminderAt(night, fresh, berlin('2027-03-27T12:00')))).toBe(
    'Sun 2027-03-28 03:30',
  );
});

test('waits for the end of quiet hours', () => {
  const late = { ...settings, time: '23:15' };
  expect(shown(nextReminderAt(late, fresh, berlin('2026-11-25T12:00')))).toBe(
    'Thu 2026-11-26 08:00',
  );
});

test('at most one a day', () => {
  const state = { ...fresh, lastSentAt: berlin('2026-11-25T19:30') };
  expect(shown(nextReminderAt(settings, state, berlin('2026-11-25T19:31')))).toBe(
    'Fri 2026-11-27 19:30',
  );
});

test('a snooze comes when it was promised, but not in quiet hours', () => {
  const state = { ...fresh, lastSentAt: berlin('2026-11-25T19:30') };
  const soon = { ...state, snoozedUntil: berlin('2026-11-25T20:30') };
  const late = { ...state, snoozedUntil: berlin('2026-11-25T23:30') };
  const now = berlin('2026-11-25T19:31');
  expect(shown(nextReminderAt(settings, soon, now))).toBe('Wed 2026-11-25 20:30');
  expect(shown(nextReminderAt(settings, late, now))).toBe('Thu 2026-11-26 08:00');
});

test('backs off when ignored, and falls silent', () => {
  const now = berlin('2026-11-25T20:00');
  const sent = { ...fresh, lastSentAt: berlin('2026-11-25T19:30') };
  const after = (ignored: number) => shown(nextReminderAt(settings, { ...sent, ignored }, now));
  expect(after(2)).toBe('Fri 2026-11-27 19:30');
  expect(after(6)).toBe('Mon 2026-11-30 19:30');
  expect(after(10)).toBeUndefined();
});

test('a week of downtime brings neither a flood nor a late reminder', () => {
  const back = berlin('2026-11-25T12:00');
  expect(shown(nextReminderAt(settings, fresh, back))).toBe('Wed 2026-11-25 19:30');
});

test('a short outage is caught up', () => {
  expect(shown(nextReminderAt(settings, fresh, berlin('2026-11-25T20:45')))).toBe(
    'Wed 2026-11-25 19:30',
  );
});

test('quiet hours that begin where they end are none', () => {
  const awake = { ...settings, time: '23:15', quiet: { from: '12:00', to: '12:00' } };
  expect(shown(nextReminderAt(awake, fresh, berlin('2026-11-25T12:00')))).toBe(
    'Wed 2026-11-25 23:15',
  );
});
