import type { CommandDeps } from '../commands/index.ts';
import { findOwnMatches } from '../db/ownMatches.ts';
import type { House } from './house.ts';

/** What the commands that look back at one's matches need. */
export function profileDeps({ db }: House) {
  return {
    findOwnMatches: (discordId, page) => findOwnMatches(db, discordId, page),
  } satisfies Partial<CommandDeps>;
}
