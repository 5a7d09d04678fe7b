import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { SlashCommandBuilder } from '@discordjs/builders';
import { bands, type Band } from '../coaching/catalogue/packRows.ts';
import { packs as allPacks, packsByCode, searchPacks } from '../coaching/catalogue/packs.ts';
import { languages } from '../coaching/words/index.ts';
import { UserError } from '../core/errors.ts';
import { skillIds, type SkillId } from '../core/skills.ts';
import { deadPackId } from '../discord/controls.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { defineSelect } from '../discord/defineComponent.ts';
import { wordsFor } from '../discord/languageOf.ts';
import { limits } from '../discord/limits.ts';
import { packsView } from '../discord/views/packs.ts';
import type { FindPreferencesDeps } from '../usecases/findPreferences.ts';
import { reportPack, type ReportPackDeps } from '../usecases/reportPack.ts';

export type PacksDeps = FindPreferencesDeps &
  ReportPackDeps & { findHiddenPacks(): Promise<ReadonlySet<string>> };

export const packs = defineCommand<PacksDeps>({
  data: new SlashCommandBuilder()
    .setName('packs')
    .setDescription('Training packs by skill, rank and creator')
    .setIntegrationTypes(
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    )
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .addStringOption((option) =>
      option
        .setName('skill')
        .setDescription('What it trains')
        .addChoices(
          skillIds.map((value) => ({
            name: languages.en.skills[value],
            value,
            name_localizations: { de: languages.de.skills[value] },
          })),
        ),
    )
    .addStringOption((option) =>
      option
        .setName('rank')
        .setDescription('The rank it is made for')
        .addChoices(bands.map((value) => ({ name: value.replaceAll('-', ' '), value }))),
    )
    .addStringOption((option) =>
      option
        .setName('search')
        .setDescription('A creator, a word of the name, or what it trains, such as flick')
        .setMaxLength(60)
        .setAutocomplete(true),
    ),
  reply: 'private',
  cooldownSeconds: 2,

  async run({ options, user, locale }, deps) {
    const preferences = await deps.findPreferences(user.id);
    const found = searchPacks({
      skill: (options.getString('skill') ?? undefined) as SkillId | undefined,
      band: (options.getString('rank') ?? undefined) as Band | undefined,
      text: options.getString('search') ?? undefined,
      hidden: await deps.findHiddenPacks(),
    });
    return packsView(wordsFor(preferences, locale), found);
  },

  autocomplete(interaction) {
    const typed = interaction.options.getFocused().trim().toLowerCase();
    const names = suggestions.filter((name) => name.toLowerCase().includes(typed));
    const choices = names.slice(0, limits.choices).map((name) => ({ name, value: name }));
    return Promise.resolve(choices);
  },
});

/** Creators first, those with most packs before others, then what packs train. */
const suggestions = suggestionsOf();

function suggestionsOf(): readonly string[] {
  const counts = new Map<string, number>();
  for (const { creator } of allPacks) {
    if (creator !== '') counts.set(creator, (counts.get(creator) ?? 0) + 1);
  }
  const creators = [...counts].toSorted((a, b) => b[1] - a[1]).map(([creator]) => creator);
  const tags = allPacks.flatMap((pack) => pack.tags.map((tag) => tag.replaceAll('_', ' ')));
  return [...new Set([...creators, ...tags])].filter((name) => name.length <= 60);
}

export const deadPackChoice = defineSelect(deadPackId, {
  reply: 'private',
  async run({ user, locale, values }, _none, deps: PacksDeps) {
    const pack = packsByCode.get(values[0] ?? '');
    if (!pack) throw new UserError('control-outdated');
    const messages = wordsFor(await deps.findPreferences(user.id), locale);
    const { isNew } = await reportPack(deps, { discordId: user.id, username: user.username, pack });
    const { packs: words } = messages;
    return { content: isNew ? words.reported(pack.name) : words.alreadyReported(pack.name) };
  },
});
