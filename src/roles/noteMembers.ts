import type { Interaction } from 'discord.js';
import { noteGuildMember } from '../db/guildMembers.ts';
import type { House } from './house.ts';

const DAY_MS = 24 * 60 * 60 * 1_000;
/** People remembered before those of yesterday are forgotten. */
const SWEEP_AT = 10_000;

/**
 * Notes in which servers of ours people use the bot: once a day each, beside the answer and never
 * before it. A server that only somebody's own install reaches is none of ours.
 */
export function noteMembers({ db, now, log }: House): (interaction: Interaction) => void {
  const noted = new Map<string, number>();

  async function note(guildId: string, discordId: string): Promise<void> {
    const at = now();
    const key = `${guildId}:${discordId}`;
    if ((noted.get(key) ?? 0) > at.getTime() - DAY_MS) return;
    if (!(await noteGuildMember(db, { guildId, discordId }, at))) return;
    if (noted.size >= SWEEP_AT) noted.clear();
    noted.set(key, at.getTime());
  }

  return ({ guildId, user, authorizingIntegrationOwners: owners }) => {
    if (guildId === null || owners[0] !== guildId) return;
    note(guildId, user.id).catch((error: unknown) =>
      log.warn({ err: error }, 'member could not be noted'),
    );
  };
}
