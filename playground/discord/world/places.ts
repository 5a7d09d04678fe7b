import type { Channel, Guild, Member, Role, User } from './people.ts';
import { botPermissions, everyPermission, memberPermissions } from './permissions.ts';
import { snowflakeAt } from './snowflake.ts';
import type { World } from './world.ts';

export type NewUser = {
  readonly name: string;
  readonly displayName?: string;
  readonly locale?: string;
  readonly dmsClosed?: boolean;
  readonly installedApp?: boolean;
};

export function addUser(world: World, given: NewUser): User {
  const user: User = {
    displayName: given.name,
    locale: 'en-US',
    dmsClosed: false,
    installedApp: false,
    ...given,
    id: world.ids.next(),
    bot: false,
  };
  world.users.set(user.id, user);
  world.changes.tell({ kind: 'place' });
  return user;
}

export type NewGuild = {
  readonly name: string;
  readonly owner: User;
  readonly members?: readonly User[];
  readonly locale?: string;
  readonly botInstalled?: boolean;
  readonly botPermissions?: bigint;
};

export function addGuild(world: World, given: NewGuild): Guild {
  const joinedAt = world.clock.iso();
  const guild: Guild = {
    id: guildId(world),
    name: given.name,
    ownerId: given.owner.id,
    botRoleId: world.ids.next(),
    locale: given.locale ?? 'en-US',
    botInstalled: given.botInstalled ?? true,
    botPermissions: given.botPermissions ?? botPermissions,
    members: new Map(),
    roles: new Map(),
  };
  world.guilds.set(guild.id, guild);
  join(guild, given.owner, { permissions: everyPermission, joinedAt });
  for (const user of given.members ?? []) join(guild, user, { joinedAt });
  if (guild.botInstalled) join(guild, world.users.get(world.application.botId)!, { joinedAt });
  return guild;
}

/** A millisecond of its own for every guild, or all of them would fall on one shard. */
function guildId({ guilds, clock }: World): string {
  const DAY_MS = 86_400_000;
  return snowflakeAt(clock.now() - 30 * DAY_MS + guilds.size, BigInt(guilds.size % 4096));
}

function join(guild: Guild, user: User, given: Partial<Member> & { joinedAt: string }): void {
  const roleIds = new Set<string>();
  guild.members.set(user.id, {
    permissions: memberPermissions,
    roleIds,
    ...given,
    userId: user.id,
  });
}

export function addRole(world: World, guild: Guild, name: string): Role {
  const role = { id: world.ids.next(), name };
  guild.roles.set(role.id, role);
  return role;
}

export function addTextChannel(world: World, guild: Guild, name: string): Channel {
  return addChannel(world, { kind: 'text', name, guildId: guild.id, recipientIds: [] });
}

/** A conversation of people in which the bot is no member; only user installs work there. */
export function addGroupDm(world: World, users: readonly User[]): Channel {
  const name = users.map(({ displayName }) => displayName).join(', ');
  const recipientIds = users.map(({ id }) => id);
  return addChannel(world, { kind: 'group-dm', name, guildId: undefined, recipientIds });
}

/** The one conversation between the bot and a user. */
export function openDm(world: World, user: User): Channel {
  const open = [...world.channels.values()].find(
    ({ kind, recipientIds }) => kind === 'dm' && recipientIds[0] === user.id,
  );
  if (open) return open;
  const name = user.displayName;
  return addChannel(world, { kind: 'dm', name, guildId: undefined, recipientIds: [user.id] });
}

function addChannel(
  world: World,
  given: Pick<Channel, 'kind' | 'name' | 'guildId' | 'recipientIds'>,
): Channel {
  const channel: Channel = { ...given, id: world.ids.next(), denied: new Map(), messageIds: [] };
  world.channels.set(channel.id, channel);
  world.changes.tell({ kind: 'place' });
  return channel;
}
