import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { SlashCommandBuilder } from '@discordjs/builders';
import { weekdayAt } from '../coaching/plan/calendar.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { wordsFor } from '../discord/languageOf.ts';
import { rankOption, readRank } from '../discord/rankOption.ts';
import { focusView } from '../discord/views/focus.ts';
import { planView } from '../discord/views/plan.ts';
import { planWeek, type PlanWeekDeps } from '../usecases/planWeek.ts';

export const plan = defineCommand<PlanWeekDeps>({
  data: new SlashCommandBuilder()
    .setName('plan')
    .setDescription('Your week of training; another one if you give options')
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
        .setDescription('Minutes on a training day; else as in your settings, or 30')
        .setMinValue(10)
        .setMaxValue(600),
    )
    .addIntegerOption((option) =>
      option
        .setName('days')
        .setDescription('Training days in the week; else as in your settings, or 4')
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
    const preferences = await deps.findPreferences(user.id);
    const platform = options.getString('platform');
    const planned = await planWeek(deps, user.id, {
      minutesADay: options.getInteger('minutes') ?? undefined,
      days: options.getInteger('days') ?? undefined,
      platform: platform === 'pc' || platform === 'console' ? platform : undefined,
      rank: readRank(options.getString('rank')),
    });
    const messages = wordsFor(preferences, locale);
    if ('assessment' in planned) return focusView(messages, planned);
    const { plan } = planned;
    const today = weekdayAt(deps.now(), plan.timezone);
    return planView(messages, plan, { today });
  },
});
