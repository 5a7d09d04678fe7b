import { findWantedCopy } from '../db/sharedUploads.ts';
import type { House } from './house.ts';

/** Asks for a copy on Ballchasing where somebody wants one and this bot has a key. */
export async function shareIfWanted(
  { db, env, requests }: Pick<House, 'db' | 'env' | 'requests'>,
  replayId: string,
): Promise<void> {
  if (env.BALLCHASING_TOKEN === undefined) return;
  if (await findWantedCopy(db, replayId)) await requests.requestCopy(replayId);
}
