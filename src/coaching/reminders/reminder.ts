import { nextReminderAt, type ReminderSettings, type ReminderState } from './nextReminder.ts';

/** What a member agreed to, and what has happened since. */
export type Reminder = {
  readonly discordId: string;
  readonly settings: ReminderSettings;
  readonly state: ReminderState;
  /** Worked out ahead; undefined while the member is left in peace. */
  readonly nextAt: Date | undefined;
};

/** The reminder with its next time worked out anew; never one that is already over. */
export function withNext(reminder: Reminder, now: Date): Reminder {
  const next = nextReminderAt(reminder.settings, reminder.state, now.getTime());
  return { ...reminder, nextAt: next === undefined ? undefined : new Date(next) };
}
