import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { SlashCommandBuilder } from '@discordjs/builders';
import { defineCommand } from '../discord/defineCommand.ts';
import { rankOption, readRank } from '../discord/rankOption.ts';
import { focusView } from '../discord/views/focus.ts';
import { chooseFocus } from '../ml/focus.ts';
import { assessMember, type AssessMemberDeps } from '../usecases/assessMember.ts';

export const focus = defineCommand<AssessMemberDeps>({
  data: new SlashCommandBuilder()
    .setName('focus')
    .setDescription('What to work on first, and how sure the numbers are')
    .setIntegrationTypes(
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    )
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .addStringOption(rankOption),
  reply: 'private',
  cooldownSeconds: 3,

  async run({ options, user }, deps) {
    const rank = readRank(options.getString('rank'));
    const who = { discordId: user.id, ...(rank === undefined ? {} : { rank }) };
    const { models, assessment } = await assessMember(deps, who);
    return focusView(assessment, chooseFocus(models, assessment, rank));
  },
});
