import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { SlashCommandBuilder } from '@discordjs/builders';
import { seasonAt } from '../coaching/guild/season.ts';
import { boardPlaylistIds, boardStatisticIds } from '../core/guildSettings.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { guildCaller } from '../discord/guildCaller.ts';
import { ownBoardView } from '../discord/views/ownBoard.ts';
import { guildLanguages, type GuildWords } from '../coaching/guild/words/index.ts';
import { guildWordsFor } from '../discord/languageOf.ts';
import type { FindPreferencesDeps } from '../usecases/findPreferences.ts';
import type { ConfigureGuildDeps } from '../usecases/configureGuild.ts';
import { boardKeys, readBoards, type ReadBoardDeps } from '../usecases/refreshBoard.ts';

export type LeaderboardDeps = ReadBoardDeps &
  FindPreferencesDeps &
  Pick<ConfigureGuildDeps, 'findGuildSettings'>;

const { en, de } = guildLanguages;

/** Discord shows a choice in the language of whoever types. */
const named = <Value extends string>(
  values: readonly Value[],
  namesOf: (words: GuildWords) => Readonly<Record<Value, string>>,
) =>
  values.map((value) => ({
    name: namesOf(en)[value],
    name_localizations: { de: namesOf(de)[value] },
    value,
  }));

export const leaderboard = defineCommand<LeaderboardDeps>({
  data: new SlashCommandBuilder()
    .setName('leaderboard')
    .setDescription('How this server stands, and where you are; only you see it')
    .setIntegrationTypes(ApplicationIntegrationType.GuildInstall)
    .setContexts(InteractionContextType.Guild)
    .addStringOption((option) =>
      option
        .setName('playlist')
        .setDescription('The first one of the server if you leave it out')
        .addChoices(...named(boardPlaylistIds, ({ playlists }) => playlists)),
    )
    .addStringOption((option) =>
      option
        .setName('statistic')
        .setDescription('The first one of the server if you leave it out')
        .addChoices(...named(boardStatisticIds, ({ board }) => board.statistics)),
    ),
  reply: 'private',
  cooldownSeconds: 3,

  async run(interaction, deps) {
    const { guildId, userId } = guildCaller(interaction);
    const settings = await deps.findGuildSettings(guildId);
    const [first] = boardKeys(settings);
    const { options } = interaction;
    const key = {
      playlist: pick(boardPlaylistIds, options.getString('playlist')) ?? first?.playlist,
      statistic: pick(boardStatisticIds, options.getString('statistic')) ?? first?.statistic,
    };
    const { playlist = 'ranked-doubles', statistic = 'score' } = key;
    const season = seasonAt(deps.now(), settings);
    const keys = [{ playlist, statistic }];
    const [board] = await readBoards(deps, { guildId, settings }, { season, keys });
    const words = guildWordsFor(await deps.findPreferences(userId), interaction.locale);
    return ownBoardView(words, { season, board: board!, discordId: userId });
  },
});

function pick<Value extends string>(
  values: readonly Value[],
  given: string | null,
): Value | undefined {
  return values.find((value) => value === given);
}
