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
const HORIZON_DAYS = 16;

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
  // From the day before on: what fell into its quiet hours comes this morning.
  const first = DateTime.fromMillis(now - GRACE_MS, { zone: settings.timezone })
    .startOf('day')
    .minus({ days: 1 });
  for (let ahead = 0; ahead < HORIZON_DAYS; ahead++) {
    const day = first.plus({ days: ahead });
    if (!isChosen(settings, state, day)) continue;
    const instant = awakeAt(settings, atTime(day, settings.time).toMillis());
    if (instant >= earliest && !wasSentThatDay(settings, state, instant)) return instant;
  }
  return undefined;
}

function isChosen(settings: ReminderSettings, state: ReminderState, day: DateTime): boolean {
  const { days } = settings;
  const ordered = days.toSorted((a, b) => a - b);
  const place = ordered.indexOf(day.weekday as Weekday);
  if (place === -1) return false;
  if (state.ignored >= BACK_OFF.weekly && place > 0) return false;
  return state.ignored < BACK_OFF.everySecond || place % 2 === 0;
}

/** At most one a day, counted by the day on which it arrives. */
function wasSentThatDay(
  { timezone: zone }: ReminderSettings,
  { lastSentAt }: ReminderState,
  instant: number,
): boolean {
  if (lastSentAt === undefined) return false;
  return DateTime.fromMillis(lastSentAt, { zone }).hasSame(
    DateTime.fromMillis(instant, { zone }),
    'day',
  );
}

function awakeAt({ quiet, timezone }: ReminderSettings, instant: number): number {
  return endOfQuiet(quiet, timezone, new Date(instant)).getTime();
}
