import { InteractionContextType, PermissionFlagsBits } from 'discord.js';
import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { statusView, type BotStatus } from '../discord/views/status.ts';

export type StatusDeps = { readStatus(): Promise<BotStatus> };

/** For admins: what waits, what is being worked on, and what was given up. */
export const status = defineCommand<StatusDeps>({
  data: anywhereCommand('status', 'How the bot is doing: queues, and work it gave up').setContexts(
    InteractionContextType.Guild,
  ),
  permissions: PermissionFlagsBits.ManageGuild,
  reply: 'private',
  cooldownSeconds: 5,
  run: async (_interaction, deps) => statusView(await deps.readStatus()),
});
