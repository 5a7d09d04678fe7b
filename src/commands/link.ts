import type { AutocompleteInteraction } from 'discord.js';
import type { SlashCommandBuilder, SlashCommandSubcommandBuilder } from '@discordjs/builders';
import { linkablePlatforms, platformNames, type LinkablePlatform } from '../core/accountId.ts';
import { cleanName } from '../core/cleanName.ts';
import type { PlayerId } from '../core/ids.ts';
import { anywhereCommand } from '../discord/anywhereCommand.ts';
import { defineCommand, type Choice } from '../discord/defineCommand.ts';
import { clip, limits } from '../discord/limits.ts';
import { linkQuestionView } from '../discord/views/linked.ts';
import { takenView } from '../discord/views/proof.ts';
import type { ProveDeps } from './proveButton.ts';
import type { LinkAccountDeps } from '../usecases/linkAccount.ts';
import { identifyAccount, type IdentifyAccountDeps } from '../usecases/identifyAccount.ts';

type Suggestion = { readonly account: PlayerId; readonly name: string };

export type LinkDeps = LinkAccountDeps &
  IdentifyAccountDeps &
  Pick<ProveDeps, 'proofWays'> & {
    /** Players of a platform in the matches somebody handed in, by a part of their name or id. */
    findSubmittedPlayers(wanted: {
      readonly discordId: string;
      readonly platform: LinkablePlatform;
      readonly text: string;
    }): Promise<readonly Suggestion[]>;
  };

/** Sub-commands are called as people call their platform. */
const subcommands = {
  steam: ['steam', 'Your profile address, its custom name, or the 17-digit SteamID64'],
  epic: ['epic', 'Pick yourself from your matches, or give the 32 characters of your Epic id'],
  playstation: ['ps4', 'Your Online ID'],
  xbox: ['xbox', 'Pick yourself from your matches, or give your XUID'],
  switch: ['switch', 'Pick yourself from your matches, or give the 16 characters of your id'],
} as const satisfies Readonly<Record<string, readonly [LinkablePlatform, string]>>;

export const link = defineCommand<LinkDeps>({
  data: linkData(),
  reply: 'private',
  cooldownSeconds: 3,

  async run({ options, user }, deps) {
    const platform = platformOf(options.getSubcommand());
    const candidate = await identifyAccount(deps, platform, options.getString('account', true));
    const owner = await deps.findAccountOwner(candidate.account);
    const isTaken = owner !== undefined && owner !== user.id;
    return isTaken ? takenView(candidate.account, deps.proofWays) : linkQuestionView(candidate);
  },

  async autocomplete(interaction, deps) {
    return (await suggestions(interaction, deps)).map(choiceOf);
  },
});

function linkData(): SlashCommandBuilder {
  const command = anywhereCommand('link', 'Tell me which player you are');
  for (const [name, [platform, hint]] of Object.entries(subcommands)) {
    command.addSubcommand((one) => withAccount(one.setName(name), platform, hint));
  }
  return command;
}

function withAccount(
  subcommand: SlashCommandSubcommandBuilder,
  platform: LinkablePlatform,
  hint: string,
): SlashCommandSubcommandBuilder {
  return subcommand
    .setDescription(`Link your ${platformNames[platform]} account`)
    .addStringOption((option) =>
      option
        .setName('account')
        .setDescription(hint)
        .setMaxLength(200)
        .setRequired(true)
        .setAutocomplete(true),
    );
}

function platformOf(subcommand: string): LinkablePlatform {
  const entry = Object.entries(subcommands).find(([name]) => name === subcommand);
  return entry?.[1][0] ?? linkablePlatforms[0];
}

function suggestions(
  { options, user }: AutocompleteInteraction,
  deps: LinkDeps,
): Promise<readonly Suggestion[]> {
  const platform = platformOf(options.getSubcommand());
  return deps.findSubmittedPlayers({ discordId: user.id, platform, text: options.getFocused() });
}

function choiceOf({ account: { id }, name }: Suggestion): Choice {
  return { name: clip(`${cleanName(name)} · ${id}`, limits.choiceText), value: id };
}
