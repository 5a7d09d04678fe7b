import {
  ApplicationIntegrationType,
  InteractionContextType,
  type ChatInputCommandInteraction,
} from 'discord.js';
import { SlashCommandBuilder } from '@discordjs/builders';
import { defineCommand } from '../discord/defineCommand.ts';
import { queuedView } from '../discord/views/progress.ts';
import type { ReplyTarget } from '../usecases/submission.ts';
import { submitReplay, type SubmitReplayDeps } from '../usecases/submitReplay.ts';

export type AnalyzeDeps = SubmitReplayDeps;

/** Discord answers 401 to an interaction's token after this. */
const TOKEN_LIFE_MS = 15 * 60 * 1000;

export const analyze = defineCommand<AnalyzeDeps>({
  data: new SlashCommandBuilder()
    .setName('analyze')
    .setDescription('Turn a replay into a stat card')
    .setIntegrationTypes(
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    )
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .addAttachmentOption((option) =>
      option
        .setName('replay')
        .setDescription('A .replay file of Rocket League')
        .setFileTypes(['.replay'])
        .setRequired(true),
    ),
  reply: 'private',

  acknowledge: (interaction) =>
    queuedView([interaction.options.getAttachment('replay', true).name]),

  async run(interaction, deps) {
    const { name, url, size } = interaction.options.getAttachment('replay', true);
    const input = {
      submitterId: interaction.user.id,
      replyTo: replyTarget(interaction),
      files: [{ name, url, bytes: size }],
    };
    // The acknowledgement was the first progress message; from here on jobs edit it.
    await submitReplay(deps, input, async () => undefined);
    return undefined;
  },
});

function replyTarget(interaction: ChatInputCommandInteraction): ReplyTarget {
  const { applicationId, token, createdTimestamp, guildId, channelId } = interaction;
  return {
    applicationId,
    interactionToken: token,
    tokenExpiresAt: new Date(createdTimestamp + TOKEN_LIFE_MS),
    ...(guildId !== null && { guildId }),
    channelId,
    isPrivate: true,
  };
}
