import { DateTime } from 'luxon';
import type { Weekday } from '../plan/weekPlan.ts';
import { atTime, endOfQuiet, type QuietHours } from './quietHours.ts';

/** What a player agreed to. Times are local, `HH:mm`; quiet hours may pass midnight. */
export type ReminderSettings = {
  /** IANA name, `Europe/Berlin`. */
  readonly timezone: string;
  readonly days: readonly Weekday[];
  readonly time: string;
  readonly quiet: QuietHours;
};

/** What has happened so far. Instants are milliseconds since 1970. */
export type ReminderState = {
  readonly lastSentAt: number | undefined;
  /** Reminders in a row that were neither ticked, snoozed nor followed by a match. */
  readonly ignored: number;
  readonly snoozedUntil: number | undefined;
};

/**
 * A reminder that could not go out in time is still useful for two hours; later it would speak of
 * an evening that is over, and after a long outage there would be a flood of them.
 */
export const GRACE_MS = 2 * 60 * 60 * 1000;

/** Ignored this often, every second day is left out; then all but one a week; then silence. */
const BACK_OFF = { everySecond: 3, weekly: 6, silent: 10 } as const;

/** Far enough to meet each chosen weekday again after a back-off to one a week. */
const HORIZON_DAYS = 15;

/** The next instant at or after `now - grace` to remind at; undefined while the player is left in peace. */
export function nextReminderAt(
  settings: ReminderSettings,
  state: ReminderState,
  now: number,
): number | undefined {
  if (state.ignored >= BACK_OFF.silent || settings.days.length === 0) return undefined;
  const earliest = Math.max(now - GRACE_MS, state.snoozedUntil ?? 0);
  if (state.snoozedUntil !== undefined && state.snoozedUntil >= now - GRACE_MS) {
    return awakeAt(settings, state.snoozedUntil);
  }
  const today = DateTime.fromMillis(now - GRACE_MS, { zone: settings.timezone }).startOf('day');
  const days = Array.from({ length: HORIZON_DAYS }, (_, ahead) => today.plus({ days: ahead }));
  return days
    .filter((day) => isChosen(settings, state, day))
    .map((day) => awakeAt(settings, atTime(day, settings.time).toMillis()))
    .find((instant) => instant >= earliest);
}

function isChosen(settings: ReminderSettings, state: ReminderState, day: DateTime): boolean {
  const { days, timezone } = settings;
  const ordered = days.toSorted((a, b) => a - b);
  const place = ordered.indexOf(day.weekday as Weekday);
  if (place === -1) return false;
  if (state.ignored >= BACK_OFF.weekly && place > 0) return false;
  if (state.ignored >= BACK_OFF.everySecond && place % 2 === 1) return false;
  if (state.lastSentAt === undefined) return true;
  return !DateTime.fromMillis(state.lastSentAt, { zone: timezone }).hasSame(day, 'day');
}

function awakeAt({ quiet, timezone }: ReminderSettings, instant: number): number {
  return endOfQuiet(quiet, timezone, new Date(instant)).getTime();
}
