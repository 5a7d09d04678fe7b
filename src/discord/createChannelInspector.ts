import {
  DiscordAPIError,
  PermissionFlagsBits,
  REST,
  RESTJSONErrorCodes,
  Routes,
  type APIGuild,
  type APIGuildMember,
  type APITextChannel,
  type APIUser,
} from 'discord.js';
import {
  neededPermissions,
  type ChannelAccess,
  type NeededPermission,
} from '../core/channelAccess.ts';
import type { DiscordAccess } from './createMessenger.ts';
import { discordFailure } from './discordFailure.ts';
import { restOptions } from './restOptions.ts';

const bits: Readonly<Record<NeededPermission, bigint>> = {
  'View Channel': PermissionFlagsBits.ViewChannel,
  'Send Messages': PermissionFlagsBits.SendMessages,
  'Embed Links': PermissionFlagsBits.EmbedLinks,
  'Attach Files': PermissionFlagsBits.AttachFiles,
};

type InspectChannel = (guildId: string, channelId: string) => Promise<ChannelAccess>;

/** Asks Discord what we may do in a channel: over REST, so that a worker can ask as well. */
export function createChannelInspector({ token, api }: DiscordAccess): InspectChannel {
  const rest = new REST({ ...restOptions, api }).setToken(token);
  let self: Promise<APIUser> | undefined;
  const ownId = async (): Promise<string> => {
    self ??= rest.get(Routes.user()) as Promise<APIUser>;
    return (await self).id;
  };

  return async (guildId, channelId) => {
    try {
      const channel = (await rest.get(Routes.channel(channelId))) as APITextChannel;
      if (channel.guild_id !== guildId) return { state: 'gone' };
      const [guild, member] = (await Promise.all([
        rest.get(Routes.guild(guildId)),
        rest.get(Routes.guildMember(guildId, await ownId())),
      ])) as [APIGuild, APIGuildMember];
      return { state: 'open', missing: missingOf(permissionsIn(channel, guild, member)) };
    } catch (error) {
      return accessOf(error);
    }
  };
}

/** A channel that we may not see answers nothing but that. */
function accessOf(error: unknown): ChannelAccess {
  const code = error instanceof DiscordAPIError ? error.code : undefined;
  if (code === RESTJSONErrorCodes.MissingAccess) {
    return { state: 'open', missing: ['View Channel'] };
  }
  if (code === RESTJSONErrorCodes.UnknownChannel) return { state: 'gone' };
  throw discordFailure(error);
}

/** Discord's own order: everybody, then all roles together, then the member. */
export function permissionsIn(
  { permission_overwrites: overwrites = [] }: Pick<APITextChannel, 'permission_overwrites'>,
  { id, roles }: Pick<APIGuild, 'id' | 'roles'>,
  member: Pick<APIGuildMember, 'roles' | 'user'>,
): bigint {
  const own = new Set([id, ...member.roles]);
  const granted = roles
    .filter((role) => own.has(role.id))
    .reduce((sum, role) => sum | BigInt(role.permissions), 0n);
  if (granted & PermissionFlagsBits.Administrator) return ~0n;
  const layers = [
    overwrites.filter((overwrite) => overwrite.id === id),
    overwrites.filter((overwrite) => overwrite.id !== id && own.has(overwrite.id)),
    overwrites.filter((overwrite) => overwrite.id === member.user.id),
  ];
  return layers.reduce((sum, layer) => {
    const deny = layer.reduce((all, overwrite) => all | BigInt(overwrite.deny), 0n);
    const allow = layer.reduce((all, overwrite) => all | BigInt(overwrite.allow), 0n);
    return (sum & ~deny) | allow;
  }, granted);
}

/** Without the first nothing else counts. */
function missingOf(permissions: bigint): readonly NeededPermission[] {
  return neededPermissions.filter((name) => (permissions & bits[name]) === 0n);
}
