import { ApplicationIntegrationType, InteractionContextType, Locale } from 'discord.js';
import { SlashCommandBuilder } from '@discordjs/builders';
import { firstPlan } from '../coaching/plan/firstPlan.ts';
import { languages } from '../coaching/words/index.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { rankOption, readRank } from '../discord/rankOption.ts';
import { focusView } from '../discord/views/focus.ts';
import { planView } from '../discord/views/plan.ts';
import { assessMember, type AssessMemberDeps } from '../usecases/assessMember.ts';

export type PlanDeps = AssessMemberDeps & {
  /** The ISO week that is now, `2026-W48`. */
  currentWeek(): string;
};

export const plan = defineCommand<PlanDeps>({
  data: new SlashCommandBuilder()
    .setName('plan')
    .setDescription('A week of training that fits your days')
    .setIntegrationTypes(
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    )
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .addIntegerOption((option) =>
      option
        .setName('minutes')
        .setDescription('Minutes on a training day; 30 if you leave it out')
        .setMinValue(10)
        .setMaxValue(600),
    )
    .addIntegerOption((option) =>
      option
        .setName('days')
        .setDescription('Training days in the week; 4 if you leave it out')
        .setMinValue(1)
        .setMaxValue(7),
    )
    .addStringOption((option) =>
      option
        .setName('platform')
        .setDescription('Workshop maps and bots need a PC')
        .addChoices({ name: 'PC', value: 'pc' }, { name: 'Console', value: 'console' }),
    )
    .addStringOption(rankOption),
  reply: 'private',
  cooldownSeconds: 3,

  async run({ options, user, locale }, deps) {
    const rank = readRank(options.getString('rank'));
    const given = rank === undefined ? {} : { rank };
    const { models, assessment } = await assessMember(deps, { discordId: user.id, ...given });
    const week = firstPlan(models, assessment, {
      ...given,
      week: deps.currentWeek(),
      minutesADay: options.getInteger('minutes') ?? 30,
      days: options.getInteger('days') ?? 4,
      platform: options.getString('platform') === 'console' ? 'console' : 'pc',
    });
    if (!week) return focusView(assessment, undefined);
    return planView(locale === Locale.German ? languages.de : languages.en, week);
  },
});
