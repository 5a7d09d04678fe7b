import { ApplicationIntegrationType, InteractionContextType, userMention } from 'discord.js';
import { SlashCommandBuilder } from '@discordjs/builders';
import { weekAt } from '../coaching/plan/calendar.ts';
import type { StoredPlan } from '../coaching/plan/storedPlan.ts';
import { guildLanguages } from '../coaching/guild/words/index.ts';
import type { Language } from '../coaching/words/index.ts';
import { UserError } from '../core/errors.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { guildCaller } from '../discord/guildCaller.ts';
import type { MessageView } from '../discord/view.ts';
import { languageOf } from '../discord/languageOf.ts';
import { commentView, sharedTrainingView } from '../discord/views/teamCoach.ts';
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
    const own = languageOf(await deps.findPreferences(caller.userId), interaction.locale);
    if (comment === null) return sharedView(deps, player, own);
    await sendComment(deps, player, { team: shared.name, from: caller.userId, text: comment });
    return { content: guildLanguages[own].team.commentSent(userMention(player)) };
  },
});

type Comment = { readonly team: string; readonly from: string; readonly text: string };

/** In the player's own language around the words of whoever wrote. */
async function sendComment(deps: TeamCoachDeps, player: string, comment: Comment): Promise<void> {
  const preferences = await deps.findPreferences(player);
  if (!preferences.allowsDirectMessages) throw new UserError('team-no-messages');
  const words = guildLanguages[languageOf(preferences, undefined)];
  await deps.sendDirect(player, commentView(words, comment.team, comment));
}

async function sharedView(
  deps: TeamCoachDeps,
  playerId: string,
  language: Language,
): Promise<MessageView> {
  const [{ models, assessment }, preferences] = await Promise.all([
    assessMember(deps, { discordId: playerId }),
    deps.findPreferences(playerId),
  ]);
  const focus = chooseFocus(models, assessment);
  const plan = await deps.findPlan(playerId, weekAt(deps.now(), preferences.timezone ?? 'UTC'));
  return sharedTrainingView(language, { playerId, assessment, focus, plan });
}
