import type { APIMessage } from 'discord.js';
import type { StoredMessage } from '../world/message.ts';
import type { World } from '../world/world.ts';
import { messageShape } from './message.ts';

/**
 * A message as the bot may read it: without the privileged intent, content is empty unless it is
 * the bot's own, in a direct message with it, or mentions it.
 */
export function messageShapeForBot(world: World, message: StoredMessage): APIMessage {
  const shape = messageShape(world, message);
  if (mayRead(world, message)) return shape;
  return { ...shape, content: '', embeds: [], attachments: [], components: [] };
}

function mayRead(world: World, { authorId, channelId, content }: StoredMessage): boolean {
  const { botId, messageContent } = world.application;
  if (messageContent || authorId === botId) return true;
  const channel = world.channels.get(channelId);
  return channel?.kind === 'dm' || new RegExp(`<@!?${botId}>`).test(content);
}
