import type { DiscordStandIn } from '../standIn.ts';
import type { Channel, Guild, User } from '../world/people.ts';
import { addGuild, addTextChannel, addUser } from '../world/places.ts';

export type GuildScene = {
  readonly owner: User;
  readonly player: User;
  readonly guild: Guild;
  readonly channel: Channel;
};

/** A guild with an owner, a player and a channel. */
export function guildScene({ world }: DiscordStandIn): GuildScene {
  const owner = addUser(world, { name: 'owner' });
  const player = addUser(world, { name: 'player' });
  const guild = addGuild(world, { name: 'Test Arena', owner, members: [player] });
  return { owner, player, guild, channel: addTextChannel(world, guild, 'replays') };
}
