import type { Env } from '../config/env.ts';
import { commands, type CommandDeps } from '../commands/index.ts';
import {
  findMatchPlaces,
  findOwnDocuments,
  findOwnMatch,
  findOwnMatches,
} from '../db/ownMatches.ts';
import { findCards } from '../db/replays.ts';
import { commandEntry } from '../discord/commandEntry.ts';
import type { CommandNeed } from '../discord/defineCommand.ts';
import type { House } from './house.ts';

/** What the commands that look back at one's matches need. */
export function profileDeps({ db, pool, env }: House) {
  return {
    register: commands.map(commandEntry),
    lacking: lackingIn(env),
    findOwnMatches: (discordId, page) => findOwnMatches(db, discordId, page),
    findMatchPlaces: (discordId) => findMatchPlaces(db, discordId),
    findOwnDocuments: (discordId, page) => findOwnDocuments(db, discordId, page),
    drawMember: (drawing) => pool.drawMember(drawing),
    findOwnMatch: (discordId, replayId) => findOwnMatch(db, discordId, replayId),
    async findCard(replayId) {
      const card = (await findCards(db, [replayId])).get(replayId);
      return card && { replayId, ...card };
    },
  } satisfies Partial<CommandDeps>;
}

function lackingIn(env: Env): readonly CommandNeed[] {
  return [
    ...(env.BALLCHASING_TOKEN === undefined ? (['ballchasing'] as const) : []),
    ...(env.PUBLIC_URL === undefined ? (['web'] as const) : []),
  ];
}
