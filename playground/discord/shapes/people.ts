import type { APIUser } from 'discord.js';
import { everyPermission, memberPermissions } from '../world/permissions.ts';
import type { Channel, Guild, Member, User } from '../world/people.ts';
import type { World } from '../world/world.ts';

export function userShape(user: User): APIUser {
  return {
    id: user.id,
    username: user.name,
    discriminator: '0',
    global_name: user.bot ? null : user.displayName,
    avatar: null,
    bot: user.bot,
  };
}

/** The guild member without its user, as INTERACTION_CREATE's `resolved` wants it. */
export function memberShape(member: Member): Record<string, unknown> {
  return {
    roles: [...member.roleIds],
    joined_at: member.joinedAt,
    deaf: false,
    mute: false,
    flags: 0,
    nick: null,
    avatar: null,
    premium_since: null,
    pending: false,
    communication_disabled_until: null,
  };
}

const channelTypes = { text: 0, dm: 1, 'group-dm': 3 } as const;

export function channelShape(world: World, channel: Channel): Record<string, unknown> {
  const type = channelTypes[channel.kind];
  if (channel.kind !== 'text') {
    const recipients = channel.recipientIds.flatMap((id) => world.users.get(id) ?? []);
    const lastMessageId = channel.messageIds.at(-1) ?? null;
    return {
      id: channel.id,
      type,
      last_message_id: lastMessageId,
      recipients: recipients.map(userShape),
    };
  }
  return {
    id: channel.id,
    type,
    guild_id: channel.guildId,
    name: channel.name,
    position: 0,
    parent_id: null,
    topic: null,
    nsfw: false,
    rate_limit_per_user: 0,
    last_message_id: channel.messageIds.at(-1) ?? null,
    permission_overwrites: [...channel.denied].map(([id, deny]) => ({
      id,
      type: 1,
      allow: '0',
      deny: deny.toString(),
    })),
  };
}

export function guildShape(world: World, guild: Guild): Record<string, unknown> {
  const channels = [...world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  return {
    ...guildConstants,
    id: guild.id,
    name: guild.name,
    owner_id: guild.ownerId,
    preferred_locale: guild.locale,
    roles: [
      roleShape(guild.id, '@everyone', memberPermissions),
      {
        ...roleShape(guild.botRoleId, world.application.name, guild.botPermissions),
        managed: true,
        position: 1,
      },
      ...[...guild.roles.values()].map(({ id, name }) => roleShape(id, name, 0n)),
    ],
    channels: channels.map((channel) => channelShape(world, channel)),
    members: [...guild.members.values()].map((member) => guildMember(world, guild, member)),
    member_count: guild.members.size,
    joined_at: guild.members.get(world.application.botId)?.joinedAt ?? world.clock.iso(),
  };
}

export function guildMember(world: World, guild: Guild, member: Member): Record<string, unknown> {
  const isBot = member.userId === world.application.botId;
  return {
    ...memberShape(member),
    user: userShape(world.users.get(member.userId)!),
    roles: isBot ? [guild.botRoleId] : [...member.roleIds],
  };
}

const guildConstants = {
  icon: null,
  splash: null,
  banner: null,
  description: null,
  discovery_splash: null,
  afk_channel_id: null,
  afk_timeout: 300,
  application_id: null,
  rules_channel_id: null,
  public_updates_channel_id: null,
  safety_alerts_channel_id: null,
  system_channel_id: null,
  vanity_url_code: null,
  emojis: [],
  stickers: [],
  features: [],
  threads: [],
  presences: [],
  voice_states: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
  large: false,
  unavailable: false,
  premium_tier: 0,
  premium_subscription_count: 0,
  premium_progress_bar_enabled: false,
  system_channel_flags: 0,
  nsfw_level: 0,
  verification_level: 0,
  default_message_notifications: 1,
  explicit_content_filter: 0,
  mfa_level: 0,
};

export function roleShape(id: string, name: string, permissions: bigint): Record<string, unknown> {
  return {
    id,
    name,
    permissions: permissions.toString(),
    position: 0,
    color: 0,
    colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
    hoist: false,
    icon: null,
    unicode_emoji: null,
    managed: false,
    mentionable: false,
    flags: 0,
  };
}

/** What a user may do in a channel; in direct messages everything. */
export function permissionsIn(world: World, userId: string, channel: Channel): bigint {
  if (channel.guildId === undefined) return everyPermission;
  const guild = world.guilds.get(channel.guildId)!;
  const isBot = userId === world.application.botId;
  const member = guild.members.get(userId);
  const granted = isBot ? botGrant(guild) : (member?.permissions ?? 0n);
  return guild.ownerId === userId ? everyPermission : granted & ~(channel.denied.get(userId) ?? 0n);
}

const botGrant = (guild: Guild): bigint => (guild.botInstalled ? guild.botPermissions : 0n);
