import { Events } from 'discord.js';
import { defineEvent } from '../discord/defineEvent.ts';

export type GuildDeleteDeps = { forgetGuild(guildId: string): Promise<void> };

/** We were removed from a server, or it is gone; an outage of Discord has an event of its own. */
export const guildDelete = defineEvent<Events.GuildDelete, GuildDeleteDeps>({
  name: Events.GuildDelete,
  run: (deps, { id }) => deps.forgetGuild(id),
});
