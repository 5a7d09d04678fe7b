import type { StoredCommand } from '../world/commands.ts';
import type { Channel, User } from '../world/people.ts';
import { allows } from '../world/permissions.ts';
import type { World } from '../world/world.ts';
import { permissionsIn } from '../shapes/people.ts';

/** Somebody somewhere: who acts, and in which channel. */
export type Place = { readonly user: User; readonly channel: Channel };

const contexts = { text: 0, dm: 1, 'group-dm': 2 } as const;

/** Discord's `authorizing_integration_owners`: whose install makes the command available here. */
export function ownersAt(
  world: World,
  { user, channel }: Place,
  installTypes: readonly number[] = [0, 1],
): Readonly<Record<string, string>> {
  const guild = channel.guildId === undefined ? undefined : world.guilds.get(channel.guildId);
  const viaGuild = guild ? guild.botInstalled : channel.kind === 'dm';
  return {
    ...(viaGuild && installTypes.includes(0) ? { '0': guild?.id ?? '0' } : {}),
    ...(user.installedApp && installTypes.includes(1) ? { '1': user.id } : {}),
  };
}

/** Why Discord's client would not offer the command there; undefined when it would. */
export function whyHidden(world: World, place: Place, command: StoredCommand): string | undefined {
  const { user, channel } = place;
  const {
    contexts: allowed,
    integration_types: types,
    default_member_permissions: needed,
  } = command;
  const owners = ownersAt(world, place, types ?? [0]);
  if (Object.keys(owners).length === 0) return 'the app is not installed for this place or person';
  const context = contexts[channel.kind];
  if (allowed && !allowed.includes(context)) return `it does not exist in context ${context}`;
  if (channel.guildId === undefined || needed === null) return undefined;
  const permissions = permissionsIn(world, user.id, channel);
  if (allows(permissions, 'administrator')) return undefined;
  const missing = needed === '0' || (permissions & BigInt(needed)) !== BigInt(needed);
  return missing ? 'it needs permissions that the member lacks' : undefined;
}

/** The commands Discord's client would list. */
export function offeredCommands(world: World, place: Place): readonly StoredCommand[] {
  return world.commands
    .available(place.channel.guildId)
    .filter((command) => whyHidden(world, place, command) === undefined);
}
