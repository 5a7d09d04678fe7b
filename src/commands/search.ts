import type { AutocompleteInteraction, ChatInputCommandInteraction } from 'discord.js';
import { playlists, ranks } from '../ballchasing/filters.ts';
import type { ReplaySummary } from '../ballchasing/replay.ts';
import { platformNames } from '../core/accountId.ts';
import { cleanName } from '../core/cleanName.ts';
import { platforms, playerKey, type PlayerId } from '../core/ids.ts';
import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { analyzeSharedId } from '../discord/controls.ts';
import { defineCommand, type Choice } from '../discord/defineCommand.ts';
import { defineButton } from '../discord/defineComponent.ts';
import { clip, limits } from '../discord/limits.ts';
import { offeredLink } from '../discord/offers.ts';
import { replyTarget } from '../discord/replyTarget.ts';
import { queuedView } from '../discord/views/progress.ts';
import { searchView } from '../discord/views/search.ts';
import {
  searchShared,
  type SearchSharedDeps,
  type SharedSearch,
} from '../usecases/searchShared.ts';
import { submitReplay, type SubmitReplayDeps } from '../usecases/submitReplay.ts';

type KnownPlayer = { readonly account: PlayerId; readonly name: string };

export type SearchDeps = SearchSharedDeps<readonly ReplaySummary[]> & {
  /** Players of any platform in the matches somebody handed in. */
  findKnownPlayers(discordId: string, text: string): Promise<readonly KnownPlayer[]>;
};

/** Free to play since: `f1`. The newest one people can mean is a guess worth a few numbers. */
const SEASONS = 40;
const seasons = Array.from({ length: SEASONS }, (_, index) => `f${SEASONS - index}`);

export const search = defineCommand<SearchDeps>({
  data: anywhereCommand('search', 'Find replays on Ballchasing and analyse them')
    .addStringOption((option) =>
      option
        .setName('player')
        .setDescription('A name, or somebody of your matches; yourself if you leave it out')
        .setMaxLength(100)
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option.setName('playlist').setDescription('Such as ranked-doubles').setAutocomplete(true),
    )
    .addStringOption((option) =>
      option
        .setName('season')
        .setDescription('f1 and on since the game is free, 1 to 14 before')
        .setAutocomplete(true),
    )
    .addStringOption((option) =>
      option.setName('rank').setDescription('Such as diamond-2').setAutocomplete(true),
    ),
  needs: 'ballchasing',
  reply: 'private',
  cooldownSeconds: 3,

  async run({ options, user }, deps) {
    return searchView(await searchShared(deps, user.id, readSearch(options)));
  },

  autocomplete({ options, user }, deps) {
    const { name, value } = options.getFocused(true);
    return name === 'player'
      ? playersLike(deps, user.id, value)
      : Promise.resolve(wordsLike(name, value));
  },
});

/** Under a replay that was found. */
export const analyzeShared = defineButton(analyzeSharedId, {
  reply: 'place',
  acknowledge: () => queuedView(['ballchasing.com']),
  async run(interaction, [id], deps: SubmitReplayDeps) {
    const input = {
      submitterId: interaction.user.id,
      replyTo: replyTarget(interaction),
      replays: [offeredLink({ kind: 'replay', id })],
    };
    await submitReplay(deps, input, async () => undefined);
    return undefined;
  },
});

function readSearch(options: ChatInputCommandInteraction['options']): SharedSearch {
  const said = (name: string) => options.getString(name)?.trim() || undefined;
  const [player, playlist, season, rank] = ['player', 'playlist', 'season', 'rank'].map(said);
  return {
    ...(player !== undefined && { player: accountOf(player) ?? player }),
    ...(playlist !== undefined && { playlist }),
    ...(season !== undefined && { season }),
    ...(rank !== undefined && { rank }),
  };
}

/** `steam:7656…`, as our own suggestions are. */
function accountOf(text: string): PlayerId | undefined {
  const [name, id] = text.split(':');
  const platform = platforms.find((one) => one === name);
  return platform && id ? { platform, id } : undefined;
}

async function playersLike(
  deps: SearchDeps,
  discordId: string,
  text: string,
): Promise<readonly Choice[]> {
  const known = await deps.findKnownPlayers(discordId, text);
  return known.map(({ account, name }) => ({
    name: clip(`${cleanName(name)} · ${platformNames[account.platform]}`, limits.choiceText),
    value: clip(playerKey(account), limits.choiceText),
  }));
}

const words: Readonly<Record<string, readonly string[]>> = {
  playlist: playlists,
  season: seasons,
  rank: ranks,
};

function wordsLike(option: string, typed: AutocompleteInteraction['commandName']): Choice[] {
  const wanted = typed.trim().toLowerCase().replaceAll(/\s+/g, '-');
  return (words[option] ?? [])
    .filter((word) => word.includes(wanted))
    .slice(0, limits.choices)
    .map((word) => ({ name: word, value: word }));
}
