import { Events } from 'discord.js';
import type { Logger } from 'pino';
import { defineEvent } from '../discord/defineEvent.ts';

export type ClientReadyDeps = {
  readonly log: Logger;
  registerCommands(applicationId: string): Promise<'registered' | 'unchanged'>;
};

/** The application's id is not in the token: it is known from here on. */
export const clientReady = defineEvent<Events.ClientReady, ClientReadyDeps>({
  name: Events.ClientReady,
  async run(deps, client) {
    const commands = await deps.registerCommands(client.application.id);
    deps.log.info(
      { user: client.user.tag, guilds: client.guilds.cache.size, commands },
      'bot is online',
    );
  },
});
