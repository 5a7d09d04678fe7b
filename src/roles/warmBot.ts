import { findGuildSettings } from '../db/guildSettings.ts';
import { countRecentItems } from '../db/itemCounts.ts';
import { findPreferences } from '../db/preferences.ts';
import type { House } from './house.ts';

/** No Discord user and no server has this id. */
const NOBODY = '0';

/**
 * Asks what the first command will ask, before anybody can give one. The first question of a process
 * compiles Prisma's engine and opens connections, for a second of a core: on a busy machine more
 * than the three seconds that an answer may take.
 */
export async function warmBot({ db, requester }: Pick<House, 'db' | 'requester'>): Promise<void> {
  await Promise.all([
    findGuildSettings(db, NOBODY),
    findPreferences(db, NOBODY),
    countRecentItems(db, { submitterId: NOBODY, replyTo: { guildId: NOBODY } }, 1),
    ...Object.values(requester.queues).map((queue) => queue.waitUntilReady()),
  ]);
}
