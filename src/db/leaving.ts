import type { Database } from './client.ts';

/** Somebody took the app off their account: no more messages at once, and all else after some days. */
export async function markDeauthorized(db: Database, discordId: string, at: Date): Promise<void> {
  const ofUser = { user: { discordId } };
  await db.$transaction([
    db.user.updateMany({ where: { discordId }, data: { deauthorizedAt: at } }),
    db.preferences.updateMany({ where: ofUser, data: { allowsDirectMessages: false } }),
    db.reminder.deleteMany({ where: ofUser }),
    db.sessionWatch.deleteMany({ where: ofUser }),
    db.coachMessage.deleteMany({ where: { ...ofUser, state: 'waiting' } }),
  ]);
}

/** They used it again: what they have stays. */
export async function markReturned(db: Database, discordId: string): Promise<void> {
  await db.user.updateMany({
    where: { discordId, deauthorizedAt: { not: null } },
    data: { deauthorizedAt: null },
  });
}
