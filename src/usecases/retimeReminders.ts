import { withNext, type Reminder } from '../coaching/reminders/reminder.ts';

export type RetimeRemindersDeps = {
  now(): Date;
  listReminders(
    after: string | undefined,
    limit: number,
  ): Promise<readonly { readonly userId: string; readonly reminder: Reminder }[]>;
  saveReminder(reminder: Reminder, readAs: Date | undefined): Promise<void>;
};

const AT_ONCE = 500;

/**
 * Works every next time out anew. Times are stored as instants: where a zone's rules changed with an
 * update, or somebody moved, they would otherwise come an hour late once.
 */
export async function retimeReminders(deps: RetimeRemindersDeps): Promise<number> {
  let moved = 0;
  let after: string | undefined;
  for (;;) {
    const page = await deps.listReminders(after, AT_ONCE);
    for (const { reminder } of page) {
      const again = withNext(reminder, deps.now());
      if (again.nextAt?.getTime() === reminder.nextAt?.getTime()) continue;
      await deps.saveReminder(again, reminder.nextAt);
      moved++;
    }
    after = page.at(-1)?.userId;
    if (page.length < AT_ONCE) return moved;
  }
}
