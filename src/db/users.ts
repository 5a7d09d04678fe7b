import type { Database } from './client.ts';

export async function findUsername(db: Database, discordId: string): Promise<string | undefined> {
  const user = await db.user.findUnique({ where: { discordId }, select: { username: true } });
  return user?.username;
}
