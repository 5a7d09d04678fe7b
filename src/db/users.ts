import type { Database } from './client.ts';

export async function findUsername(db: Database, discordId: string): Promise<string | undefined> {
  const user = await db.user.findUnique({ where: { discordId }, select: { username: true } });
  return user?.username;
}

/** Keeps the language somebody's Discord spoke just now; it makes nobody known. */
export async function saveSeenLocale(
  db: Database,
  { discordId, locale }: { readonly discordId: string; readonly locale: string },
): Promise<void> {
  const isOther = [{ seenLocale: null }, { seenLocale: { not: locale } }];
  await db.user.updateMany({ where: { discordId, OR: isOther }, data: { seenLocale: locale } });
}
