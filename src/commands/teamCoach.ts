import { ApplicationIntegrationType, InteractionContextType, Locale } from 'discord.js';
import { SlashCommandBuilder } from '@discordjs/builders';
import { weekAt } from '../coaching/plan/calendar.ts';
import type { StoredPlan } from '../coaching/plan/storedPlan.ts';
import { languages } from '../coaching/words/index.ts';
import { UserError } from '../core/errors.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { guildCaller } from '../discord/guildCaller.ts';
import type { MessageView } from '../discord/view.ts';
import { focusView } from '../discord/views/focus.ts';
import { planEmbed } from '../discord/views/plan.ts';
import { commentSentView, commentView } from '../discord/views/team.ts';
import { chooseFocus } from '../ml/focus.ts';
import { assessMember, type AssessMemberDeps } from '../usecases/assessMember.ts';
import type { FindPreferencesDeps } from '../usecases/findPreferences.ts';
import { demandShared, type TeamDeps } from '../usecases/teams.ts';

export type TeamCoachDeps = AssessMemberDeps &
  FindPreferencesDeps &
  Pick<TeamDeps, 'findTeamsOf'> & {
    now(): Date;
    findPlan(discordId: string, week: string): Promise<StoredPlan | undefined>;
    sendDirect(discordId: string, view: MessageView): Promise<void>;
  };

/** For captains and coaches: what players of theirs chose to share, and a word to them. */
export const teamCoach = defineCommand<TeamCoachDeps>({
  data: new SlashCommandBuilder()
    .setName('coach')
    .setDescription('For captains and coaches: a player’s focus and plan, and a word to them')
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setContexts(InteractionContextType.Guild)
    .addUserOption((option) =>
      option.setName('player').setDescription('Who shares their plan').setRequired(true),
    )
    .addStringOption((option) =>
      option
        .setName('comment')
        .setDescription('Reaches them as a direct message')
        .setMaxLength(1_000),
    ),
  reply: 'private',

  async run(interaction, deps) {
    const caller = guildCaller(interaction);
    const player = interaction.options.getUser('player', true).id;
    const comment = interaction.options.getString('comment');
    const shared = await demandShared(deps, caller, player);
    if (comment !== null) {
      const { allowsDirectMessages } = await deps.findPreferences(player);
      if (!allowsDirectMessages) throw new UserError('team-no-messages');
      await deps.sendDirect(player, commentView(shared.name, caller.userId, comment));
      return commentSentView(player);
    }
    return sharedView(deps, player, interaction.locale === Locale.German ? 'de' : 'en');
  },
});

/** Focus and week on one message, without the buttons, which are the player's own. */
async function sharedView(
  deps: TeamCoachDeps,
  player: string,
  language: keyof typeof languages,
): Promise<MessageView> {
  const [{ models, assessment }, preferences] = await Promise.all([
    assessMember(deps, { discordId: player }),
    deps.findPreferences(player),
  ]);
  const focus = focusView(assessment, chooseFocus(models, assessment));
  const plan = await deps.findPlan(player, weekAt(deps.now(), preferences.timezone ?? 'UTC'));
  const embeds = plan ? [planEmbed(languages[language], plan, undefined)] : [];
  return { embeds: [...(focus.embeds ?? []), ...embeds] };
}
