import { guildShape } from '../shapes/people.ts';
import type { Guild } from '../world/people.ts';
import type { World } from '../world/world.ts';

/** Above this many members the gateway sends only the bot's own (intents permitting). */
const LARGE_GUILD = 50;

/** A guild as GUILD_CREATE carries it. */
export function guildCreateShape(world: World, guild: Guild): Record<string, unknown> {
  const shape = guildShape(world, guild);
  if (guild.members.size <= LARGE_GUILD) return shape;
  const members = (shape['members'] as { user: { id: string } }[]).filter(
    ({ user }) => user.id === world.application.botId,
  );
  return { ...shape, members, large: true };
}
