import { z } from 'zod';
import { ApiError, apiErrors } from '../http/apiError.ts';
import { noContent, ok, type Answer, type Call, type Route } from '../http/route.ts';
import { channelShape, guildMember, guildShape, userShape } from '../shapes/people.ts';
import { snowflake } from '../validation/fields.ts';
import { readBody } from '../validation/problem.ts';
import type { Guild } from '../world/people.ts';
import { openDm } from '../world/places.ts';
import { theBot } from '../world/world.ts';
import { requireChannel } from './access.ts';

/** Users, guilds, channels and the application itself. */
export const placeRoutes: readonly Route[] = [
  { method: 'GET', path: '/users/@me', auth: 'bot', answer: getSelf },
  { method: 'GET', path: '/users/{user_id}', auth: 'bot', answer: getUser },
  { method: 'POST', path: '/users/@me/channels', auth: 'bot', answer: createDm },
  { method: 'GET', path: '/users/@me/guilds', auth: 'bot', answer: listGuilds },
  { method: 'DELETE', path: '/users/@me/guilds/{guild_id}', auth: 'bot', answer: leaveGuild },
  { method: 'GET', path: '/applications/@me', auth: 'bot', answer: getApplication },
  { method: 'GET', path: '/oauth2/applications/@me', auth: 'bot', answer: getApplication },
  { method: 'GET', path: '/channels/{channel_id}', auth: 'bot', answer: getChannel },
  { method: 'GET', path: '/guilds/{guild_id}', auth: 'bot', answer: getGuild },
  { method: 'GET', path: '/guilds/{guild_id}/channels', auth: 'bot', answer: listChannels },
  { method: 'GET', path: '/guilds/{guild_id}/members/{user_id}', auth: 'bot', answer: getMember },
];

function getSelf({ world }: Call): Answer {
  return ok({ ...userShape(theBot(world)), verified: true, mfa_enabled: true, email: null });
}

function getUser({ world, params }: Call): Answer {
  const user = world.users.get(params['user_id']!);
  if (!user) throw new ApiError(apiErrors.unknownUser);
  return ok(userShape(user));
}

const dmBody = z.strictObject({ recipient_id: snowflake });

/** Opening always works; whether the message arrives is another question. */
function createDm({ world, json }: Call): Answer {
  const { recipient_id } = readBody(dmBody, json);
  const user = world.users.get(recipient_id);
  if (!user || user.bot) throw new ApiError(apiErrors.unknownUser);
  return ok(channelShape(world, openDm(world, user)));
}

function listGuilds({ world }: Call): Answer {
  const installed = [...world.guilds.values()].filter(({ botInstalled }) => botInstalled);
  return ok(
    installed.map(({ id, name, botPermissions }) => ({
      id,
      name,
      icon: null,
      owner: false,
      permissions: botPermissions.toString(),
      features: [],
    })),
  );
}

function leaveGuild(call: Call): Answer {
  requireGuild(call).botInstalled = false;
  call.world.changes.tell({ kind: 'place' });
  return noContent;
}

function getApplication({ world }: Call): Answer {
  const { id, name, integrationTypes } = world.application;
  return ok({
    id,
    name,
    icon: null,
    description: '',
    bot_public: true,
    bot_require_code_grant: false,
    verify_key: '0'.repeat(64),
    flags: 0,
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    integration_types_config: Object.fromEntries(integrationTypes.map((type) => [type, {}])),
    owner: userShape(theBot(world)),
    team: null,
    redirect_uris: [],
  });
}

function getChannel({ world, params }: Call): Answer {
  return ok(channelShape(world, requireChannel(world, params['channel_id']!)));
}

function getGuild(call: Call): Answer {
  const guild = requireGuild(call);
  const { members: _members, channels: _channels, ...shape } = guildShape(call.world, guild);
  return ok({ ...shape, approximate_member_count: guild.members.size });
}

function listChannels(call: Call): Answer {
  const guild = requireGuild(call);
  const channels = [...call.world.channels.values()].filter(({ guildId }) => guildId === guild.id);
  return ok(channels.map((channel) => channelShape(call.world, channel)));
}

function getMember(call: Call): Answer {
  const guild = requireGuild(call);
  const member = guild.members.get(call.params['user_id']!);
  if (!member) throw new ApiError(apiErrors.unknownMember);
  return ok(guildMember(call.world, guild, member));
}

function requireGuild({ world, params }: Call): Guild {
  const guild = world.guilds.get(params['guild_id']!);
  if (!guild) throw new ApiError(apiErrors.unknownGuild);
  if (!guild.botInstalled) throw new ApiError(apiErrors.missingAccess);
  return guild;
}
