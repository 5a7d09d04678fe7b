import { interactionTypes, type StoredInteraction } from '../world/interaction.ts';
import { allows, botPermissions, everyPermission } from '../world/permissions.ts';
import type { Channel } from '../world/people.ts';
import type { World } from '../world/world.ts';
import { messageShape } from './message.ts';
import { channelShape, memberShape, permissionsIn, userShape } from './people.ts';

const contexts = { text: 0, dm: 1, 'group-dm': 2 } as const;

/** INTERACTION_CREATE as the gateway sends it; `data` is the kind's own part. */
export function interactionShape(
  world: World,
  interaction: StoredInteraction,
  data: Record<string, unknown>,
): Record<string, unknown> {
  const { id, kind, token, channelId, sourceMessageId, owners } = interaction;
  const channel = world.channels.get(channelId)!;
  const user = world.users.get(interaction.userId)!;
  const source = sourceMessageId === undefined ? undefined : world.messages.get(sourceMessageId);
  return {
    id,
    application_id: world.application.id,
    type: interactionTypes[kind],
    token,
    version: 1,
    channel_id: channelId,
    channel: {
      ...channelShape(world, channel),
      permissions: permissionsIn(world, user.id, channel).toString(),
    },
    locale: user.locale,
    app_permissions: appPermissions(world, channel).toString(),
    entitlements: [],
    authorizing_integration_owners: owners,
    context: contexts[channel.kind],
    attachment_size_limit: interaction.attachmentSizeLimit,
    ...whoShape(world, interaction, channel),
    ...(source ? { message: messageShape(world, source) } : {}),
    data,
  };
}

function whoShape(world: World, { userId }: StoredInteraction, channel: Channel): object {
  const user = userShape(world.users.get(userId)!);
  if (channel.guildId === undefined) return { user };
  const guild = world.guilds.get(channel.guildId)!;
  const member = guild.members.get(userId)!;
  return {
    guild_id: guild.id,
    guild: { id: guild.id, features: [], locale: guild.locale },
    guild_locale: guild.locale,
    member: {
      ...memberShape(member),
      user,
      permissions: permissionsIn(world, userId, channel).toString(),
    },
  };
}

/** In a guild without the bot, Discord reports what everybody's external apps may do. */
function appPermissions(world: World, channel: Channel): bigint {
  if (channel.guildId === undefined) return everyPermission;
  const { botInstalled } = world.guilds.get(channel.guildId)!;
  const own = permissionsIn(world, world.application.botId, channel);
  return botInstalled || allows(own, 'viewChannel') ? own : botPermissions;
}
