import { withNext, type Reminder } from '../coaching/reminders/reminder.ts';

export type AnswerReminderDeps = {
  now(): Date;
  findReminder(discordId: string): Promise<Reminder | undefined>;
  saveReminder(reminder: Reminder, readAs: Date | undefined): Promise<void>;
};

const SNOOZE_MS = 60 * 60 * 1_000;

/** Again in an hour. Answers when, or nothing where there are no reminders any more. */
export async function snoozeReminder(
  deps: AnswerReminderDeps,
  discordId: string,
): Promise<Reminder | undefined> {
  const until = deps.now().getTime() + SNOOZE_MS;
  return moveReminder(deps, discordId, { snoozedUntil: until });
}

/** Whoever ticks a block, snoozes or plays has not ignored the last reminder. */
export async function noteActivity(deps: AnswerReminderDeps, discordId: string): Promise<void> {
  await moveReminder(deps, discordId, {});
}

async function moveReminder(
  deps: AnswerReminderDeps,
  discordId: string,
  change: { readonly snoozedUntil?: number },
): Promise<Reminder | undefined> {
  const reminder = await deps.findReminder(discordId);
  if (!reminder) return undefined;
  const state = { ...reminder.state, ignored: 0, ...change };
  const moved = withNext({ ...reminder, state }, deps.now());
  await deps.saveReminder(moved, reminder.nextAt);
  return moved;
}
