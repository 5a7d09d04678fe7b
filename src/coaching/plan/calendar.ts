import { DateTime } from 'luxon';
import type { Weekday } from './weekPlan.ts';

const FIRST_MONDAY = DateTime.fromISO('1970-01-05', { zone: 'utc' });

/** The ISO week a player is in, `2026-W48`. A zone that no longer exists counts as UTC. */
export function weekAt(now: Date, timezone: string): string {
  return local(now, timezone).toFormat("kkkk-'W'WW");
}

export function weekdayAt(now: Date, timezone: string): Weekday {
  return local(now, timezone).weekday as Weekday;
}

/** From the player's Monday at midnight to the next one: 167 or 169 hours where clocks change. */
export function spanOfWeek(week: string, timezone: string): { startsAt: Date; endsAt: Date } {
  const monday = DateTime.fromISO(week, { zone: zoneOr(timezone) }).startOf('day');
  return { startsAt: monday.toJSDate(), endsAt: monday.plus({ weeks: 1 }).toJSDate() };
}

/** Its Monday and its Sunday, `2026-11-23`. */
export function daysOfWeek(week: string): readonly [string, string] {
  const monday = DateTime.fromISO(week, { zone: 'utc' });
  return [monday.toISODate()!, monday.plus({ days: 6 }).toISODate()!];
}

const FIRST_VERDICT_HOUR = 8;
const VERDICT_MINUTES = 120;

/**
 * When a week's verdict is due: in the morning of the Monday after, spread over two hours so that a
 * time zone's players are not all judged in one minute.
 */
export function verdictTime(endsAt: Date, timezone: string, discordId: string): Date {
  const minutes = spreadOver(VERDICT_MINUTES, discordId);
  return local(endsAt, timezone).set({ hour: FIRST_VERDICT_HOUR }).plus({ minutes }).toJSDate();
}

/** The same number for the same id, the ids even over all numbers: the upper digits are a clock's. */
function spreadOver(count: number, id: string): number {
  let hash = 0;
  for (const digit of id) hash = (Math.imul(hash, 31) + digit.charCodeAt(0)) >>> 0;
  return hash % count;
}

/** Mondays since 1970, for counting weeks across years. */
export function weekNumber(week: string): number {
  return Math.round(DateTime.fromISO(week, { zone: 'utc' }).diff(FIRST_MONDAY, 'weeks').weeks);
}

/** The week that is `count` weeks before. */
export function weeksBefore(week: string, count: number): string {
  return DateTime.fromISO(week, { zone: 'utc' }).minus({ weeks: count }).toFormat("kkkk-'W'WW");
}

/** When a match was played. Most headers give the recorder's local time without saying which zone. */
export function playedAt(date: string, timezone: string): number | undefined {
  const parsed = DateTime.fromISO(date, { zone: zoneOr(timezone), setZone: false });
  return parsed.isValid ? parsed.toMillis() : undefined;
}

function local(now: Date, timezone: string): DateTime {
  return DateTime.fromJSDate(now, { zone: zoneOr(timezone) });
}

function zoneOr(timezone: string): string {
  return DateTime.local({ zone: timezone }).isValid ? timezone : 'utc';
}
