import { DateTime } from 'luxon';

/** The first of the last `days` days at somebody's place, today included: `2026-03-12`. */
export function firstDay(now: Date, days: number, timezone = 'UTC'): string {
  const today = DateTime.fromJSDate(now, { zone: timezone });
  const first = (today.isValid ? today : DateTime.fromJSDate(now, { zone: 'UTC' })).minus({
    days: days - 1,
  });
  return first.toFormat('yyyy-MM-dd');
}
