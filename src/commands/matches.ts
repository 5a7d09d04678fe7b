import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import { playlistName } from '../analysis/playlists.ts';
import { cleanName } from '../core/cleanName.ts';
import { UserError } from '../core/errors.ts';
import { mapName } from '../core/mapNames.ts';
import { matchResults, type MatchFilter } from '../core/ownMatch.ts';
import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { defineCommand, type Choice } from '../discord/defineCommand.ts';
import { clip, limits } from '../discord/limits.ts';
import { isFilterable } from '../discord/matchListId.ts';
import { matchListView } from '../discord/views/matchList.ts';
import { playlistsOf } from '../discord/views/matchListRows.ts';
import type { FindPreferencesDeps } from '../usecases/findPreferences.ts';
import { firstDay } from '../usecases/firstDay.ts';
import {
  listMatches,
  mapIn,
  playlistIn,
  type ListMatchesDeps,
  type MatchPlace,
} from '../usecases/listMatches.ts';

export type MatchesDeps = ListMatchesDeps & FindPreferencesDeps & { now(): Date };

export const matches = defineCommand<MatchesDeps>({
  data: anywhereCommand('matches', 'Your matches, by playlist, arena, result and time')
    .addStringOption((option) =>
      option
        .setName('playlist')
        .setDescription('Only this playlist')
        .setMaxLength(limits.choiceText)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('map')
        .setDescription('Only this arena')
        .setMaxLength(limits.choiceText)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('result')
        .setDescription('Only wins, or only losses')
        .addChoices({ name: 'Wins', value: 'win' }, { name: 'Losses', value: 'loss' }),
    )
    .addIntegerOption((option) =>
      option
        .setName('days')
        .setDescription('Only the last days, today included')
        .setMinValue(1)
        .setMaxValue(3650),
    ),
  reply: 'private',

  async run({ options, user }, deps) {
    const filter = await readFilter(options, deps, user.id);
    return matchListView(await listMatches(deps, user.id, { filter, page: 0 }));
  },

  async autocomplete(interaction, deps) {
    const places = await deps.findMatchPlaces(interaction.user.id);
    return offered(interaction, places).slice(0, limits.choices);
  },
});

type Options = ChatInputCommandInteraction['options'];

async function readFilter(
  options: Options,
  deps: MatchesDeps,
  discordId: string,
): Promise<MatchFilter> {
  const playlist = options.getString('playlist');
  const map = options.getString('map');
  const days = options.getInteger('days');
  const [places, { timezone }] = await Promise.all([
    deps.findMatchPlaces(discordId),
    deps.findPreferences(discordId),
  ]);
  if (places.length === 0) throw new UserError('no-matches');
  return {
    playlistId: playlist === null ? undefined : playlistIn(places.filter(isFilterable), playlist),
    mapCode: map === null ? undefined : mapIn(places.filter(isFilterable), map),
    result: matchResults.find((result) => result === options.getString('result')),
    since: days === null ? undefined : firstDay(deps.now(), days, timezone),
  };
}

function offered(
  { options }: AutocompleteInteraction,
  places: readonly MatchPlace[],
): readonly Choice[] {
  const { name, value } = options.getFocused(true);
  const all =
    name === 'map'
      ? mapsOf(places)
      : playlistsOf(places.filter(isFilterable)).map(({ playlistId }) =>
          choice(playlistName(playlistId, cleanName), playlistId),
        );
  return all.filter((one) => one.name.toLowerCase().includes(value.trim().toLowerCase()));
}

function mapsOf(places: readonly MatchPlace[]): readonly Choice[] {
  const codes = new Set(places.filter(isFilterable).map(({ mapCode }) => mapCode));
  return [...codes].map((code) => choice(mapName(code, cleanName), code));
}

function choice(name: string, value: string): Choice {
  return { name: clip(name, limits.choiceText), value };
}
