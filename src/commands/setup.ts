import {
  ApplicationIntegrationType,
  InteractionContextType,
  PermissionFlagsBits,
} from 'discord.js';
import { SlashCommandBuilder } from '@discordjs/builders';
import { UserError } from '../core/errors.ts';
import { readTimezone, suggestTimezones } from '../core/timezones.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { guildCaller } from '../discord/guildCaller.ts';
import { limits } from '../discord/limits.ts';
import { guildWordsFor } from '../discord/languageOf.ts';
import { setupView } from '../discord/views/setup.ts';
import {
  changeGuild,
  openGuildPanel,
  type ConfigureGuildDeps,
} from '../usecases/configureGuild.ts';
import type { FindPreferencesDeps } from '../usecases/findPreferences.ts';
import type { TestGuildPostsDeps } from '../usecases/testGuildPosts.ts';
import type { PreviewDeps } from './setupButtons.ts';
import type { TakePartDeps } from './takePart.ts';

/** The panel speaks the language of whoever opened it. */
export type SetupDeps = ConfigureGuildDeps & FindPreferencesDeps;

/** What all commands and buttons of a server need together. */
export type GuildDeps = ConfigureGuildDeps & TestGuildPostsDeps & PreviewDeps & TakePartDeps;

/**
 * Discord shows it to those who manage the server. A server may open it to others, so the use case
 * asks again, and knows the role that the server named.
 */
export const setup = defineCommand<SetupDeps>({
  data: new SlashCommandBuilder()
    .setName('setup')
    .setDescription('Channels, digest, leaderboard, language and who may change them')
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setContexts(InteractionContextType.Guild)
    .setDefaultMemberPermissions(PermissionFlagsBits.ManageGuild)
    .addStringOption((option) =>
      option
        .setName('timezone')
        .setDescription('The time zone of the server: type a big city')
        .setMaxLength(100)
        .setAutocomplete(true),
    ),
  reply: 'private',

  async run(interaction, deps) {
    const caller = guildCaller(interaction);
    const words = guildWordsFor(await deps.findPreferences(caller.userId), interaction.locale);
    const typed = interaction.options.getString('timezone');
    if (typed === null) return setupView(words, await openGuildPanel(deps, caller));
    const timezone = readTimezone(typed);
    if (timezone === undefined) throw new UserError('timezone-not-understood', { input: typed });
    return setupView(words, await changeGuild(deps, caller, { timezone }));
  },

  async autocomplete({ options }) {
    const zones = suggestTimezones(options.getFocused(), limits.choices);
    return zones.map((zone) => ({ name: zone.replaceAll('_', ' '), value: zone }));
  },
});
