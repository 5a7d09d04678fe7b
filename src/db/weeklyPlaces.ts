import type { WeeklyPlace } from '../coaching/messages/weeklyPlace.ts';
import type { Database } from './client.ts';

type Person = { readonly discordId: string; readonly username: string };

/** What somebody chose; undefined while they chose nothing. */
export async function findWeeklyPlace(
  db: Database,
  discordId: string,
): Promise<WeeklyPlace | undefined> {
  const row = await db.weeklyPlace.findFirst({ where: { user: { discordId } } });
  if (row?.place === 'channel' && row.guildId !== null) {
    return { kind: 'channel', guildId: row.guildId };
  }
  if (row?.place === 'direct' || row?.place === 'off') return { kind: row.place };
  return undefined;
}

export async function saveWeeklyPlace(
  db: Database,
  { discordId, username }: Person,
  place: WeeklyPlace,
): Promise<void> {
  const { id: userId } = await db.user.upsert({
    where: { discordId },
    create: { discordId, username },
    update: { username },
    select: { id: true },
  });
  const data = { place: place.kind, guildId: place.kind === 'channel' ? place.guildId : null };
  await db.weeklyPlace.upsert({ where: { userId }, create: { userId, ...data }, update: data });
}
