import { messageShapeForBot } from '../shapes/content.ts';
import { guildMember } from '../shapes/people.ts';
import type { Change } from '../world/change.ts';
import type { StoredMessage } from '../world/message.ts';
import type { World } from '../world/world.ts';
import type { Gateway } from './gateway.ts';

const intents = { guildMessages: 1 << 9, directMessages: 1 << 12 } as const;

/** Tells the bot, as far as its intents go, what happens to messages. */
export function forwardChanges(world: World, gateway: Gateway): () => void {
  return world.changes.subscribe((change) => {
    const message = messageOf(change);
    if (!message || message.visibleTo !== undefined) return;
    const channel = world.channels.get(message.channelId);
    if (!channel || channel.kind === 'group-dm') return;
    const { guildId } = channel;
    if (guildId !== undefined && !world.guilds.get(guildId)!.botInstalled) return;
    const intent = guildId === undefined ? intents.directMessages : intents.guildMessages;
    const type = types[change.kind as keyof typeof types];
    gateway.dispatch({ type, guildId, intent }, eventShape(world, { change, message, guildId }));
  });
}

const types = {
  'message-created': 'MESSAGE_CREATE',
  'message-edited': 'MESSAGE_UPDATE',
  'message-deleted': 'MESSAGE_DELETE',
} as const;

const messageOf = (change: Change): StoredMessage | undefined =>
  'message' in change ? change.message : undefined;

type Event = {
  readonly change: Change;
  readonly message: StoredMessage;
  readonly guildId: string | undefined;
};

function eventShape(world: World, { change, message, guildId }: Event): object {
  const place =
    guildId === undefined ? { channel_type: 1 } : { guild_id: guildId, channel_type: 0 };
  if (change.kind === 'message-deleted') {
    const { id, channelId } = message;
    return { id, channel_id: channelId, ...(guildId === undefined ? {} : { guild_id: guildId }) };
  }
  return {
    ...messageShapeForBot(world, message),
    ...place,
    ...authorMember(world, { message, guildId }),
  };
}

/** In guilds the author's member comes along, without its user. */
function authorMember(
  world: World,
  { message, guildId }: Pick<Event, 'message' | 'guildId'>,
): object {
  const guild = world.guilds.get(guildId ?? '');
  const member = guild?.members.get(message.authorId);
  if (!guild || !member) return {};
  const { user: _user, ...shape } = guildMember(world, guild, member);
  return { member: shape };
}
