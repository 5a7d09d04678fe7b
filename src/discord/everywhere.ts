import { ApplicationIntegrationType, InteractionContextType } from 'discord.js';

type Placeable<Builder> = {
  setIntegrationTypes(...types: ApplicationIntegrationType[]): Builder;
  setContexts(...contexts: InteractionContextType[]): Builder;
};

/** In servers, in direct messages, and wherever somebody brought us on their own account. */
export function everywhere<Builder extends Placeable<Builder>>(builder: Builder): Builder {
  return builder
    .setIntegrationTypes(
      ApplicationIntegrationType.GuildInstall,
      ApplicationIntegrationType.UserInstall,
    )
    .setContexts(
      InteractionContextType.Guild,
      InteractionContextType.BotDM,
      InteractionContextType.PrivateChannel,
    );
}
