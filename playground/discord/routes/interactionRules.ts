import { permissionsIn } from '../shapes/people.ts';
import { interactionTypes, type StoredInteraction } from '../world/interaction.ts';
import type { InteractionOrigin } from '../world/message.ts';
import { allows } from '../world/permissions.ts';
import type { World } from '../world/world.ts';

export function originOf(interaction: StoredInteraction): InteractionOrigin {
  const { id, kind, userId, commandName, owners } = interaction;
  return { id, type: interactionTypes[kind], userId, name: commandName, owners };
}

/** Only the user's own install brought the app here. */
export const isUserInstall = ({ owners, guildId }: StoredInteraction): boolean =>
  owners['0'] === undefined && guildId !== undefined;

/** Without the right to post through external apps, a user's app answers to that user only. */
export function forcedEphemeral(world: World, interaction: StoredInteraction): boolean {
  if (!isUserInstall(interaction)) return false;
  const channel = world.channels.get(interaction.channelId)!;
  const permissions = permissionsIn(world, interaction.userId, channel);
  return !allows(permissions, 'useExternalApps') || !allows(permissions, 'sendMessages');
}
