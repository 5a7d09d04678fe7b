import { ApiError, apiErrors } from '../http/apiError.ts';
import { permissionsIn } from '../shapes/people.ts';
import type { MessageBody, StoredMessage } from '../world/message.ts';
import type { Channel } from '../world/people.ts';
import { allows, type PermissionName } from '../world/permissions.ts';
import type { World } from '../world/world.ts';

/** The channel, if it exists and the bot may do this there. */
export function requireChannel(
  world: World,
  id: string,
  needed: readonly PermissionName[] = [],
): Channel {
  const channel = world.channels.get(id);
  if (!channel) throw new ApiError(apiErrors.unknownChannel);
  if (channel.guildId !== undefined && !world.guilds.get(channel.guildId)!.botInstalled) {
    throw new ApiError(apiErrors.missingAccess);
  }
  if (channel.kind === 'group-dm') throw new ApiError(apiErrors.missingAccess);
  const permissions = permissionsIn(world, world.application.botId, channel);
  if (!allows(permissions, 'viewChannel')) throw new ApiError(apiErrors.missingAccess);
  if (needed.some((name) => !allows(permissions, name))) {
    throw new ApiError(apiErrors.missingPermissions);
  }
  return channel;
}

/** A message that others can see: ephemeral ones exist only behind their interaction's token. */
export function requireMessage(
  world: World,
  { channel_id, message_id }: MessagePlace,
): StoredMessage {
  const message = world.messages.get(message_id ?? '');
  if (!message || message.channelId !== channel_id || message.visibleTo !== undefined) {
    throw new ApiError(apiErrors.unknownMessage);
  }
  return message;
}

type MessagePlace = { readonly channel_id?: string; readonly message_id?: string };

export function requireOwnMessage(world: World, place: MessagePlace): StoredMessage {
  const message = requireMessage(world, place);
  if (message.authorId === world.application.botId) return message;
  throw new ApiError(apiErrors.foreignMessage, { blame: 'bot' });
}

export function requireSendable(
  world: World,
  channel: Channel,
  { embeds, files }: MessageBody,
): void {
  if (channel.kind === 'dm') return requireOpenDm(world, channel);
  const needed: PermissionName[] = ['sendMessages'];
  if (embeds.length > 0) needed.push('embedLinks');
  if (files.length > 0) needed.push('attachFiles');
  requireChannel(world, channel.id, needed);
}

function requireOpenDm(world: World, channel: Channel): void {
  const user = world.users.get(channel.recipientIds[0]!)!;
  if (user.dmsClosed) throw new ApiError(apiErrors.closedDms);
  const sharesGuild = [...world.guilds.values()].some(
    ({ botInstalled, members }) => botInstalled && members.has(user.id),
  );
  if (!sharesGuild && !user.installedApp) throw new ApiError(apiErrors.noMutualGuild);
}
