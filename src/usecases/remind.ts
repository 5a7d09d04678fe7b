import { DateTime } from 'luxon';
import { GRACE_MS, type ReminderState } from '../coaching/reminders/nextReminder.ts';
import { withNext, type Reminder } from '../coaching/reminders/reminder.ts';
import { leaveAndRequest, type LeaveMessageDeps } from './leaveMessage.ts';

export type RemindDueDeps = LeaveMessageDeps & {
  now(): Date;
  /** Those whose time has come, at most so many. */
  findDueReminders(now: Date, limit: number): Promise<readonly Reminder[]>;
  /** Changes it only if nobody else has moved its next time since it was read. */
  saveReminder(reminder: Reminder, readAs: Date | undefined): Promise<void>;
};

/** `dropped`: what an outage made too late, and what a changed clock or zone moved. */
export type RemindOutcome = { readonly sent: number; readonly dropped: number };

const AT_ONCE = 500;

/** Leaves a reminder for everybody whose time has come. */
export async function remindDue(deps: RemindDueDeps): Promise<RemindOutcome> {
  let [sent, dropped] = [0, 0];
  for (;;) {
    const now = deps.now();
    const due = await deps.findDueReminders(now, AT_ONCE);
    for (const reminder of due) {
      if (await remind(deps, reminder, now)) sent++;
      else dropped++;
    }
    if (due.length < AT_ONCE) return { sent, dropped };
  }
}

/**
 * The stored time only says when to look: whether it still holds is worked out again, so that a
 * long outage, a moved clock or another time zone end in the next right time and not in a late one.
 */
async function remind(deps: RemindDueDeps, reminder: Reminder, now: Date): Promise<boolean> {
  const { nextAt } = withNext(reminder, now);
  const isDue = nextAt !== undefined && nextAt <= now;
  if (isDue) await leaveAndRequest(deps, messageOf(reminder, nextAt));
  await deps.saveReminder(afterTick(reminder, now, isDue), reminder.nextAt);
  return isDue;
}

function messageOf({ discordId, settings, state }: Reminder, dueAt: Date) {
  const day = DateTime.fromJSDate(dueAt, { zone: settings.timezone }).toISODate();
  // One a day at most, but what somebody asked to hear again in an hour is theirs.
  const again = state.snoozedUntil === undefined ? '' : `/${state.snoozedUntil}`;
  return {
    discordId,
    key: `reminder/${discordId}/${day}${again}`,
    content: { kind: 'reminder' } as const,
    expiresAt: new Date(dueAt.getTime() + GRACE_MS),
  };
}

function afterTick(reminder: Reminder, now: Date, isSent: boolean): Reminder {
  const state: ReminderState = isSent
    ? { lastSentAt: now.getTime(), ignored: reminder.state.ignored + 1, snoozedUntil: undefined }
    : { ...reminder.state, snoozedUntil: undefined };
  return withNext({ ...reminder, state }, now);
}
