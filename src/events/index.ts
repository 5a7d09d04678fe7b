import type { BotEvent } from '../discord/defineEvent.ts';
import { guildDelete, type GuildDeleteDeps } from './guildDelete.ts';
import { guildMemberRemove, type GuildMemberRemoveDeps } from './guildMemberRemove.ts';
import { interactionCreate, type InteractionCreateDeps } from './interactionCreate.ts';
import { messageCreate, type MessageCreateDeps } from './messageCreate.ts';

export type EventDeps = InteractionCreateDeps &
  GuildDeleteDeps &
  GuildMemberRemoveDeps &
  MessageCreateDeps;

/** THE list of gateway events we answer; the bot attaches each to its client. */
export const events: readonly BotEvent<EventDeps>[] = [
  interactionCreate,
  guildDelete,
  guildMemberRemove,
  messageCreate,
];
