import { expect, test } from 'vitest';
import { periodAt, periodBefore, periodOfKey, type Rhythm } from './period.ts';

const berlin: Rhythm = {
  digestRhythm: 'weekly',
  digestWeekday: 1,
  digestHour: 18,
  timezone: 'Europe/Berlin',
};
const at = (text: string, rhythm = berlin) => periodAt(new Date(text), rhythm);

test.each([
  ['2026-11-25T12:00:00Z', 'weekly 2026-11-23'],
  // Monday 17:59 and 18:00 in Berlin.
  ['2026-11-23T16:59:00Z', 'weekly 2026-11-16'],
  ['2026-11-23T17:00:00Z', 'weekly 2026-11-23'],
  // Sunday night in Berlin is still last week.
  ['2026-11-22T23:30:00Z', 'weekly 2026-11-16'],
  // Over new year.
  ['2027-01-02T10:00:00Z', 'weekly 2026-12-28'],
])('%s is in %s', (now, key) => {
  expect(at(now).key).toBe(key);
});

test('a day begins at the hour of the digest', () => {
  const daily = { ...berlin, digestRhythm: 'daily' } as const;
  expect(at('2026-11-25T16:00:00Z', daily).key).toBe('daily 2026-11-24');
  expect(at('2026-11-25T17:00:00Z', daily).key).toBe('daily 2026-11-25');
});

test.each([
  ['2026-03-27T12:00:00Z', 7 * 24 - 1],
  ['2026-10-22T12:00:00Z', 7 * 24 + 1],
  ['2026-06-10T12:00:00Z', 7 * 24],
])('the week of %s has %d hours, and its wall clock seven days', (now, hours) => {
  const { startsAt, endsAt, wallStart, wallEnd } = at(now);
  expect((endsAt.getTime() - startsAt.getTime()) / 3_600_000).toBe(hours);
  expect((wallEnd.getTime() - wallStart.getTime()) / 86_400_000).toBe(7);
});

/** Eighteen days around each night on which clocks change, in steps that meet every hour of the day. */
function* momentsAroundChanges(): Generator<Date> {
  for (const change of ['2026-03-08', '2026-03-29', '2026-10-04', '2026-10-25']) {
    const middle = new Date(change).getTime();
    for (let hour = -9 * 24; hour < 9 * 24; hour += 7) {
      yield new Date(middle + hour * 3_600_000);
    }
  }
}

test.each(['Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata', 'No/Where'])(
  'in %s a moment is in one period, which touches the one before, at every hour of a digest',
  (timezone) => {
    const broken: unknown[] = [];
    for (const digestHour of [2, 23]) {
      for (const digestRhythm of ['weekly', 'daily'] as const) {
        const rhythm = { digestRhythm, digestWeekday: 7, digestHour, timezone } as const;
        for (const now of momentsAroundChanges()) {
          const period = periodAt(now, rhythm);
          const before = periodBefore(period, rhythm);
          const isWhole =
            period.startsAt <= now &&
            now < period.endsAt &&
            before.endsAt.getTime() === period.startsAt.getTime() &&
            before.wallEnd.getTime() === period.wallStart.getTime() &&
            periodAt(before.startsAt, rhythm).key === before.key &&
            periodOfKey(period.key, rhythm)?.endsAt.getTime() === period.endsAt.getTime();
          if (!isWhole) broken.push({ now, rhythm, period, before });
        }
      }
    }
    expect(broken).toEqual([]);
  },
);

test('a key of another rhythm or day is none of this one', () => {
  expect(periodOfKey('daily 2026-11-23', berlin)).toBeUndefined();
  expect(periodOfKey('weekly 2026-11-24', berlin)).toBeUndefined();
  expect(periodOfKey('nonsense', berlin)).toBeUndefined();
});
