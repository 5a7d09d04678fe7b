import { Events } from 'discord.js';
import { defineEvent } from '../discord/defineEvent.ts';

export type GuildMemberRemoveDeps = {
  removeMember(guildId: string, discordId: string): Promise<void>;
};

/** Comes only where the operator has the members intent; elsewhere checkMembers.ts finds them. */
export const guildMemberRemove = defineEvent<Events.GuildMemberRemove, GuildMemberRemoveDeps>({
  name: Events.GuildMemberRemove,
  run: (deps, { guild, id }) => deps.removeMember(guild.id, id),
});
