import { findMembersOfReplay } from '../db/matches.ts';
import type { House } from './house.ts';
import { shareIfWanted } from './shareIfWanted.ts';

/** Asks the coach, and the servers, to look at everybody of ours who played in a match just read. */
export async function trackMembers(
  house: Pick<House, 'db' | 'env' | 'requests'>,
  replayId: string,
): Promise<void> {
  const { db, requests } = house;
  const members = await findMembersOfReplay(db, replayId);
  if (members.length > 0) await requests.requestTouch(replayId);
  for (const discordId of members) await requests.requestTracking(discordId);
  if (members.length > 0) await shareIfWanted(house, replayId);
}
