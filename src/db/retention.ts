import { keptDays } from '../core/keptDays.ts';
import type { Database } from './client.ts';
import { deleteMember } from './forgetMember.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;

/** Deletes what is older than its days; counts of rows, and of persons. */
export async function purgeOldData(
  db: Database,
  now: Date,
): Promise<Readonly<Record<string, number>>> {
  const before = (kind: keyof typeof keptDays): Date =>
    new Date(now.getTime() - keptDays[kind] * DAY_MS);
  const { count: guildChanges } = await db.guildChange.deleteMany({
    where: { changedAt: { lt: before('guildChanges') } },
  });
  const { count: coachMessages } = await db.coachMessage.deleteMany({
    where: { state: { not: 'waiting' }, createdAt: { lt: before('coachMessages') } },
  });
  const users = await deleteDeauthorized(db, before('deauthorizedUsers'));
  const matches = await deleteStrangersMatches(db, before('strangersMatches'));
  return { guildChanges, coachMessages, users, matches };
}

async function deleteDeauthorized(db: Database, before: Date): Promise<number> {
  const users = await db.user.findMany({
    where: { deauthorizedAt: { lt: before } },
    select: { discordId: true },
  });
  for (const { discordId } of users) await deleteMember(db, discordId);
  return users.length;
}

function deleteStrangersMatches(db: Database, before: Date): Promise<number> {
  return db.$executeRaw`
    DELETE FROM replays WHERE created_at < ${before}
      AND NOT EXISTS (
        SELECT FROM submission_items item
        WHERE item.replay_id = replays.id AND item.created_at >= ${before})
      AND NOT EXISTS (
        SELECT FROM matches
        JOIN player_lines line ON line.match_id = matches.id
        JOIN linked_accounts account
          ON account.platform = line.platform AND account.account_id = line.account_id
        WHERE matches.replay_id = replays.id)`;
}
