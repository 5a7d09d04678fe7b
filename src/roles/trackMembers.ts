import { findMembersOfReplay } from '../db/matches.ts';
import type { House } from './house.ts';

/** Asks the coach, and the servers, to look at everybody of ours who played in a match just read. */
export async function trackMembers(
  { db, requests }: Pick<House, 'db' | 'requests'>,
  replayId: string,
): Promise<void> {
  const members = await findMembersOfReplay(db, replayId);
  if (members.length > 0) await requests.requestTouch(replayId);
  for (const discordId of members) await requests.requestTracking(discordId);
}
