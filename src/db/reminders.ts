import type { Reminder } from '../coaching/reminders/reminder.ts';
import type { Weekday } from '../coaching/plan/weekPlan.ts';
import type { Database } from './client.ts';
import type { Prisma } from './generated/client.ts';

const withUser = { user: { include: { preferences: true } } } as const;
type ReminderRow = Prisma.ReminderGetPayload<{ include: typeof withUser }>;

/** Those whose time has come, the longest waiting first. */
export async function findDueReminders(
  db: Database,
  now: Date,
  limit: number,
): Promise<readonly Reminder[]> {
  const rows = await db.reminder.findMany({
    where: { nextAt: { lte: now } },
    orderBy: { nextAt: 'asc' },
    take: limit,
    include: withUser,
  });
  return rows.map(reminderOf);
}

export async function findReminder(db: Database, discordId: string): Promise<Reminder | undefined> {
  const row = await db.reminder.findFirst({
    where: { user: { discordId } },
    include: withUser,
  });
  return row ? reminderOf(row) : undefined;
}

/** Those in waiting, from after one id on, in the order of ids. */
export async function listReminders(
  db: Database,
  after: string | undefined,
  limit: number,
): Promise<readonly { readonly userId: string; readonly reminder: Reminder }[]> {
  const rows = await db.reminder.findMany({
    where: { nextAt: { not: null }, ...(after !== undefined && { userId: { gt: after } }) },
    orderBy: { userId: 'asc' },
    take: limit,
    include: withUser,
  });
  return rows.map((row) => ({ userId: row.userId, reminder: reminderOf(row) }));
}

/** Changes it only if its next time is still as it was read: two ticks at once move it once. */
export async function saveReminder(
  db: Database,
  reminder: Reminder,
  readAs: Date | undefined,
): Promise<void> {
  await db.reminder.updateMany({
    where: { user: { discordId: reminder.discordId }, nextAt: readAs ?? null },
    data: stateRow(reminder),
  });
}

/** Starts reminders, or changes when they come. */
export async function setReminder(
  db: Database,
  reminder: Reminder,
  username: string,
): Promise<void> {
  const { discordId, settings } = reminder;
  const { id: userId } = await db.user.upsert({
    where: { discordId },
    create: { discordId, username },
    update: {},
    select: { id: true },
  });
  const data = {
    timezone: settings.timezone,
    days: [...settings.days],
    time: settings.time,
    quietFrom: settings.quiet.from,
    quietTo: settings.quiet.to,
    ...stateRow(reminder),
  };
  await db.reminder.upsert({ where: { userId }, create: { userId, ...data }, update: data });
}

export async function deleteReminder(db: Database, discordId: string): Promise<void> {
  await db.reminder.deleteMany({ where: { user: { discordId } } });
}

function stateRow({ state, nextAt }: Reminder) {
  return {
    nextAt: nextAt ?? null,
    lastSentAt: dateOrNull(state.lastSentAt),
    ignored: state.ignored,
    snoozedUntil: dateOrNull(state.snoozedUntil),
  };
}

function dateOrNull(instant: number | undefined): Date | null {
  return instant === undefined ? null : new Date(instant);
}

function reminderOf(row: ReminderRow): Reminder {
  const { time, quietFrom, quietTo, nextAt, lastSentAt, snoozedUntil, ignored } = row;
  // Somebody who moves changes the settings and expects the evening to move along.
  const timezone = row.user.preferences?.timezone ?? row.timezone;
  return {
    discordId: row.user.discordId,
    settings: {
      timezone,
      time,
      days: row.days as Weekday[],
      quiet: { from: quietFrom, to: quietTo },
    },
    state: {
      lastSentAt: lastSentAt?.getTime(),
      ignored,
      snoozedUntil: snoozedUntil?.getTime(),
    },
    nextAt: nextAt ?? undefined,
  };
}
