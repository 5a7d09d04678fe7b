import { isDeepStrictEqual } from 'node:util';
import { REST, Routes, type RESTPostAPIApplicationCommandsJSONBody } from 'discord.js';
import type { DiscordAccess } from './createMessenger.ts';
import { discordFailure } from './discordFailure.ts';
import { restOptions } from './restOptions.ts';

/**
 * Tells Discord our commands, unless it has exactly these already. Comparing with Discord itself
 * also notices what somebody else changed there, which a remembered hash would not.
 */
export async function registerCommands(
  { token, api }: DiscordAccess,
  applicationId: string,
  commands: readonly RESTPostAPIApplicationCommandsJSONBody[],
): Promise<'registered' | 'unchanged'> {
  const rest = new REST({ ...restOptions, api }).setToken(token);
  const route = Routes.applicationCommands(applicationId);
  try {
    const known = await rest.get(route, {
      query: new URLSearchParams({ with_localizations: 'true' }),
    });
    if (isDeepStrictEqual(comparable(known), comparable(commands))) return 'unchanged';
    await rest.put(route, { body: commands });
    return 'registered';
  } catch (error) {
    throw discordFailure(error);
  }
}

/** What Discord adds on its side. */
const DISCORDS_OWN = new Set([
  'id',
  'application_id',
  'guild_id',
  'version',
  'default_permission',
  'dm_permission',
  'name_localized',
  'description_localized',
]);

/** Both sides in one form: sorted by name, without Discord's own keys and without what is off. */
function comparable(commands: unknown): unknown {
  return Array.isArray(commands)
    ? commands.map(essence).sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)))
    : commands;
}

function essence(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(essence);
  if (typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value)
    .filter(([key, part]) => !DISCORDS_OWN.has(key) && !isOff(part))
    .map(([key, part]): [string, unknown] => [key, essence(part)])
    .sort(([a], [b]) => a.localeCompare(b));
  return Object.fromEntries(kept);
}

/** Discord leaves out or answers null, false or [] for what was not set. */
function isOff(part: unknown): boolean {
  return (
    part === undefined ||
    part === null ||
    part === false ||
    part === '' ||
    (Array.isArray(part) && part.length === 0)
  );
}
