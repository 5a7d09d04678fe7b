import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';
import { SlashCommandBuilder } from '@discordjs/builders';
import { TransientError } from '../core/errors.ts';
import { defineCommand } from '../discord/defineCommand.ts';
import { linkedView } from '../discord/views/linked.ts';
import type { SteamProfile } from '../steam/profile.ts';
import { parseSteamInput, type SteamInput } from '../steam/steamId.ts';
import { linkAccount, type LinkAccountDeps } from '../usecases/linkAccount.ts';

export type LinkDeps = LinkAccountDeps & {
  /** Asks Steam who that is. */
  resolveSteam(input: SteamInput): Promise<SteamProfile>;
};

export const link = defineCommand<LinkDeps>({
  data: new SlashCommandBuilder()
    .setName('link')
    .setDescription('Tell me which player you are')
    .setIntegrationTypes(
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    )
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    )
    .addSubcommand((steam) =>
      steam
        .setName('steam')
        .setDescription('Link your Steam account')
        .addStringOption((option) =>
          option
            .setName('account')
            .setDescription('Your profile address, its custom name, or the 17-digit SteamID64')
            .setMaxLength(200)
            .setRequired(true),
        ),
    ),
  reply: 'private',
  cooldownSeconds: 3,

  async run({ options, user }, deps) {
    const { steamId, persona } = await whoIs(
      parseSteamInput(options.getString('account', true)),
      deps,
    );
    const account = await linkAccount(deps, {
      discordId: user.id,
      username: user.username,
      account: { platform: 'steam', id: steamId },
      ...(persona !== undefined && { displayName: persona }),
    });
    return linkedView(account);
  },
});

/** A number stands for itself when Steam is down; only a custom name needs Steam's word. */
async function whoIs(input: SteamInput, deps: LinkDeps): Promise<SteamProfile> {
  try {
    return await deps.resolveSteam(input);
  } catch (error) {
    if (!(error instanceof TransientError) || input.kind !== 'id') throw error;
    return { steamId: input.steamId, persona: undefined };
  }
}
