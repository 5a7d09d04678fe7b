import type { ChatInputCommandInteraction } from 'discord.js';
import type { SlashCommandStringOption } from '@discordjs/builders';
import { playlistName } from '../analysis/playlists.ts';
import type { Comparison, ComparisonSide } from '../charts/comparisonFinding.ts';
import { cleanName } from '../core/cleanName.ts';
import { UserError } from '../core/errors.ts';
import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { clip, limits } from '../discord/limits.ts';
import { rankOption, readRank } from '../discord/rankOption.ts';
import type { ProfileDeps } from '../discord/showProfile.ts';
import type { MessageView } from '../discord/view.ts';
import { comparisonView } from '../discord/views/comparison.ts';
import { playlistsOf } from '../discord/views/matchListRows.ts';
import { counted } from '../discord/views/numbers.ts';
import { rankLine } from '../discord/views/rankText.ts';
import { rankName } from '../ml/ranks.ts';
import { demandView } from '../usecases/demandView.ts';
import {
  compareFriend,
  compareRank,
  compareResults,
  type Compared,
} from '../usecases/compareMatches.ts';
import { playlistIn } from '../usecases/listMatches.ts';

/** What it takes to read two sides and to draw them. */
type CompareDeps = ProfileDeps;
type Interaction = ChatInputCommandInteraction;

const YOU: ComparisonSide = { name: 'You', where: 'for you' };

export const compare = defineCommand<CompareDeps>({
  data: anywhereCommand('compare', 'Yourself with a friend, with a rank, or your wins and losses')
    .addSubcommand((sub) =>
      sub
        .setName('friend')
        .setDescription('You and somebody who allows it')
        .addUserOption((option) =>
          option.setName('user').setDescription('With whom').setRequired(true),
        )
        .addStringOption(playlistOption),
    )
    .addSubcommand((sub) =>
      sub
        .setName('rank')
        .setDescription('You and what is usual at your rank, or at another')
        .addStringOption((option) =>
          rankOption(option).setDescription('Such as Gold 2 or SSL; your own if you leave it out'),
        )
        .addStringOption(playlistOption),
    )
    .addSubcommand((sub) =>
      sub
        .setName('results')
        .setDescription('Your wins and your losses: what you do differently in them')
        .addStringOption(playlistOption),
    ),
  reply: 'private',
  cooldownSeconds: 1,

  run(interaction, deps) {
    const kind = interaction.options.getSubcommand();
    if (kind === 'friend') return withFriend(interaction, deps);
    return kind === 'rank' ? withRank(interaction, deps) : byResult(interaction, deps);
  },

  async autocomplete({ options, user }, deps) {
    const text = options.getFocused().toLowerCase();
    return playlistsOf(await deps.findMatchPlaces(user.id))
      .map(({ playlistId }) => ({
        name: clip(playlistName(playlistId, cleanName), limits.choiceText),
        value: clip(playlistId, limits.choiceText),
      }))
      .filter(({ name }) => name.toLowerCase().includes(text));
  },
});

function playlistOption(option: SlashCommandStringOption): SlashCommandStringOption {
  return option
    .setName('playlist')
    .setDescription('The one played most lately if you leave it out')
    .setMaxLength(limits.choiceText)
    .setAutocomplete(true);
}

async function withFriend(interaction: Interaction, deps: CompareDeps): Promise<MessageView> {
  const { options, user, guildId } = interaction;
  const friend = options.getUser('user', true);
  if (friend.id === user.id) throw new UserError('compare-with-self');
  const sharesServer = guildId !== null && options.getMember('user') !== null;
  await demandView(deps, { viewerId: user.id, ownerId: friend.id, sharesServer });
  const playlistId = await chosenPlaylist(interaction, deps);
  const wish = { discordId: user.id, friendId: friend.id, playlistId };
  const found = await compareFriend(deps, wish);
  const [own, theirs] = found.counts;
  const name = cleanName(friend.displayName);
  return show(deps, found, {
    sides: [YOU, { name, where: `for ${name}` }],
    basis: `${counted(own!, 'match', 'matches')} of yours, ${counted(theirs!, 'match', 'matches')} of theirs.`,
  });
}

async function withRank(interaction: Interaction, deps: CompareDeps): Promise<MessageView> {
  const { options, user } = interaction;
  const tier = readRank(options.getString('rank'));
  const playlistId = await chosenPlaylist(interaction, deps);
  const found = await compareRank(deps, { discordId: user.id, playlistId, tier });
  const { rank, counts } = found;
  const name = rankName(rank.tier);
  const which = rank.source === 'asked' ? `**${name}**` : `your rank, ${rankLine(rank)}`;
  return show(deps, found, {
    sides: [YOU, { name, where: `at ${name}` }],
    basis: `${counted(counts[0]!, 'match', 'matches')} of yours, and the usual at ${which}.`,
  });
}

async function byResult(interaction: Interaction, deps: CompareDeps): Promise<MessageView> {
  const playlistId = await chosenPlaylist(interaction, deps);
  const found = await compareResults(deps, { discordId: interaction.user.id, playlistId });
  const [wins, losses] = found.counts;
  return show(deps, found, {
    sides: [
      { name: 'Wins', where: 'in wins' },
      { name: 'Losses', where: 'in losses' },
    ],
    basis: `${counted(wins!, 'win')} and ${counted(losses!, 'loss', 'losses')}. Goals, shots and saves are left out: they are what a result is made of.`,
  });
}

async function chosenPlaylist(
  { options, user }: Interaction,
  deps: CompareDeps,
): Promise<string | undefined> {
  const typed = options.getString('playlist');
  return typed === null ? undefined : playlistIn(await deps.findMatchPlaces(user.id), typed);
}

type Showing = {
  readonly sides: readonly [ComparisonSide, ComparisonSide];
  readonly basis: string;
};

async function show(
  deps: CompareDeps,
  { playlistId, rows }: Compared,
  { sides: [first, second], basis }: Showing,
): Promise<MessageView> {
  const title = `${first.name} and ${second.name} · ${playlistName(playlistId, cleanName)}`;
  const comparison: Comparison = { kind: 'comparison', title, first, second, rows };
  return comparisonView({ comparison, basis, chart: await deps.drawMember(comparison) });
}
