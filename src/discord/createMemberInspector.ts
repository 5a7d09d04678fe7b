import { DiscordAPIError, REST, RESTJSONErrorCodes as Code, Routes } from 'discord.js';
import type { DiscordAccess } from './createMessenger.ts';
import { discordFailure } from './discordFailure.ts';
import { restOptions } from './restOptions.ts';

/** Longer than this and the server's turn goes on without the answer. */
const TIMEOUT_MS = 5_000;

const goneCodes = new Set<number | string>([Code.UnknownMember, Code.UnknownUser]);
/** We are not there ourselves, which says nothing of others. */
const blindCodes = new Set<number | string>([Code.UnknownGuild, Code.MissingAccess]);

/** Asks Discord whether somebody is in a server: over REST, so that a worker can ask. */
export function createMemberInspector({
  token,
  api,
}: DiscordAccess): (guildId: string, discordId: string) => Promise<boolean> {
  const options = { ...restOptions, api, timeout: TIMEOUT_MS, retries: 0 };
  const rest = new REST({ ...options, rejectOnRateLimit: () => true }).setToken(token);
  return async (guildId, discordId) => {
    try {
      await rest.get(Routes.guildMember(guildId, discordId));
      return true;
    } catch (error) {
      const code = error instanceof DiscordAPIError ? error.code : '';
      if (goneCodes.has(code)) return false;
      if (blindCodes.has(code)) return true;
      throw discordFailure(error);
    }
  };
}
