import { userMention, type APIEmbed, type APIEmbedField } from 'discord.js';
import type { GuildWords } from '../../coaching/guild/words/index.ts';
import type { StoredPlan } from '../../coaching/plan/storedPlan.ts';
import { chanceText } from '../../coaching/focus/focusText.ts';
import { languages, type Language, type Messages } from '../../coaching/words/index.ts';
import { guildLanguages } from '../../coaching/guild/words/index.ts';
import { skillIds } from '../../core/skills.ts';
import type { Assessment, SkillAssessment } from '../../ml/assessment.ts';
import type { Focus } from '../../ml/focus.ts';
import { rankName } from '../../ml/ranks.ts';
import { colours } from '../theme.ts';
import type { MessageView } from '../view.ts';
import { planEmbed } from './plan.ts';

export type SharedTraining = {
  readonly playerId: string;
  readonly assessment: Assessment;
  readonly focus: Focus | undefined;
  readonly plan: StoredPlan | undefined;
};

/** Focus and week on one message, without the buttons, which are the player's own. */
export function sharedTrainingView(language: Language, shared: SharedTraining): MessageView {
  const [messages, words] = [languages[language], guildLanguages[language]];
  const plan = shared.plan
    ? planEmbed(messages, shared.plan, undefined)
    : { color: colours.brand, description: words.team.noPlan };
  return { embeds: [focusEmbed(messages, words, shared), plan] };
}

function focusEmbed(
  messages: Messages,
  { team: said }: GuildWords,
  { playerId, assessment, focus }: SharedTraining,
): APIEmbed {
  return {
    color: colours.brand,
    title: focus ? said.focusTitle(messages.skills[focus.skill]) : said.noFocus,
    description: userMention(playerId),
    fields: skillIds.map((skill) => {
      const { weakness } = assessment.skills[skill];
      const chance = weakness === undefined ? undefined : chanceText(messages, weakness);
      return skillField({ name: messages.skills[skill], chance }, assessment.skills[skill], said);
    }),
  };
}

function skillField(
  { name, chance }: { readonly name: string; readonly chance: string | undefined },
  { basis, estimate }: SkillAssessment,
  said: GuildWords['team'],
): APIEmbedField {
  const like = estimate && {
    rank: rankName(estimate.rank),
    low: rankName(estimate.low),
    high: rankName(estimate.high),
  };
  const lines = [
    ...(like ? [said.playsLike(like)] : []),
    ...(chance === undefined ? [] : [said.weakness(chance)]),
  ];
  const value = basis === 'none' || lines.length === 0 ? said.unknown : lines.join('\n');
  return { name: name.charAt(0).toUpperCase() + name.slice(1), value, inline: true };
}

export function commentView(
  { team }: GuildWords,
  name: string,
  { from, text }: { readonly from: string; readonly text: string },
): MessageView {
  return {
    embeds: [
      {
        color: colours.brand,
        title: team.commentTitle(name),
        description: team.comment({ from: userMention(from), text }),
        footer: { text: team.commentFooter },
      },
    ],
  };
}
