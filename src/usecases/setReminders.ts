import { UserError } from '../core/errors.ts';
import type { Preferences } from '../core/preferences.ts';
import { usualQuietHours } from '../coaching/reminders/quietHours.ts';
import { withNext, type Reminder } from '../coaching/reminders/reminder.ts';
import type { Weekday } from '../coaching/plan/weekPlan.ts';

type Person = { readonly discordId: string; readonly username: string };

export type SetRemindersDeps = {
  now(): Date;
  findPreferences(discordId: string): Promise<Preferences>;
  findReminder(discordId: string): Promise<Reminder | undefined>;
  setReminder(reminder: Reminder, username: string): Promise<void>;
  deleteReminder(discordId: string): Promise<void>;
  /** Consent to direct messages, given or taken back. */
  allowMessages(person: Person, allowed: boolean): Promise<void>;
};

/** Times as people type them. What is left out stays as it is. */
export type ReminderWishes = {
  readonly time?: string | undefined;
  readonly quietFrom?: string | undefined;
  readonly quietTo?: string | undefined;
  readonly days?: readonly Weekday[] | undefined;
};

const EVERY_DAY: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

/** Starts reminders or changes them. Asking for them is the consent to be written to. */
export async function setReminders(
  deps: SetRemindersDeps,
  person: Person,
  wishes: ReminderWishes,
): Promise<Reminder> {
  const { discordId } = person;
  const [stored, preferences] = await Promise.all([
    deps.findReminder(discordId),
    deps.findPreferences(discordId),
  ]);
  const time = clockTime(wishes.time) ?? stored?.settings.time;
  if (time === undefined) throw new UserError('reminder-without-time');
  const quiet = stored?.settings.quiet ?? usualQuietHours;
  const settings = {
    time,
    timezone: preferences.timezone ?? 'UTC',
    days: wishes.days ?? stored?.settings.days ?? preferences.trainingDays ?? EVERY_DAY,
    quiet: {
      from: clockTime(wishes.quietFrom) ?? quiet.from,
      to: clockTime(wishes.quietTo) ?? quiet.to,
    },
  };
  const state = {
    lastSentAt: stored?.state.lastSentAt,
    ignored: 0,
    snoozedUntil: undefined,
  };
  const reminder = withFuture({ discordId, settings, state, nextAt: undefined }, deps.now());
  await deps.setReminder(reminder, person.username);
  if (!preferences.allowsDirectMessages) await deps.allowMessages(person, true);
  return reminder;
}

/** Ends reminders only; verdicts and notes go on. */
export async function stopReminders(
  deps: Pick<SetRemindersDeps, 'deleteReminder'>,
  { discordId }: Person,
): Promise<void> {
  await deps.deleteReminder(discordId);
}

/** Ends everything that is sent unasked. */
export async function stopMessages(
  deps: Pick<SetRemindersDeps, 'deleteReminder' | 'allowMessages'>,
  person: Person,
): Promise<void> {
  await deps.deleteReminder(person.discordId);
  await deps.allowMessages(person, false);
}

/** Set at 19:05 for 19:00 it begins tomorrow: the grace is for outages. */
function withFuture(reminder: Reminder, now: Date): Reminder {
  const next = withNext(reminder, now);
  if (!next.nextAt || next.nextAt > now) return next;
  const sentToday = { ...reminder.state, lastSentAt: now.getTime() };
  return { ...withNext({ ...reminder, state: sentToday }, now), state: reminder.state };
}

/** `7:30`, `1930` and `19.30` are all times. */
function clockTime(typed: string | undefined): string | undefined {
  if (typed === undefined) return undefined;
  const found = /^([01]?\d|2[0-3])[:.h]?([0-5]\d)?$/.exec(typed.trim());
  if (!found) throw new UserError('time-not-understood', { input: typed });
  return `${found[1]!.padStart(2, '0')}:${found[2] ?? '00'}`;
}
