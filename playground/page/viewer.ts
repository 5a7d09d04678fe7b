import { offeredCommands, type Place } from '../discord/driver/place.ts';
import { messageShape } from '../discord/shapes/message.ts';
import { permissionsIn } from '../discord/shapes/people.ts';
import { isLoading, type StoredMessage } from '../discord/world/message.ts';
import type { Channel, User } from '../discord/world/people.ts';
import { allows } from '../discord/world/permissions.ts';
import type { World } from '../discord/world/world.ts';

/** What one person sees in one channel, as plain JSON for the page. */
export type View = {
  readonly users: readonly { readonly id: string; readonly name: string; readonly bot: boolean }[];
  readonly places: readonly PlaceView[];
  readonly commands: readonly unknown[];
  readonly messages: readonly unknown[];
  readonly shards: readonly number[];
  readonly userId: string;
  readonly channelId: string;
};

type PlaceView = { readonly id: string; readonly name: string; readonly group: string };

/** Somebody and somewhere from the page's request; the first of each where it names none. */
export function findPlace(world: World, userId: string | null, channelId: string | null): Place {
  const people = [...world.users.values()].filter(({ bot }) => !bot);
  const user = people.find(({ id }) => id === userId) ?? people[0]!;
  const channels = visibleChannels(world, user);
  const channel = channels.find(({ id }) => id === channelId) ?? channels[0]!;
  return { user, channel };
}

export function viewOf(world: World, place: Place, shards: readonly number[]): View {
  const { user, channel } = place;
  return {
    users: [...world.users.values()].map(({ id, displayName, bot }) => ({
      id,
      name: displayName,
      bot,
    })),
    places: visibleChannels(world, user).map((one) => placeView(world, one)),
    commands: offeredCommands(world, place),
    messages: visibleMessages(world, place).map((message) => pageMessage(world, message)),
    shards,
    userId: user.id,
    channelId: channel.id,
  };
}

export function isVisible(
  { user, channel }: Place,
  { channelId, visibleTo }: StoredMessage,
): boolean {
  return channelId === channel.id && (visibleTo === undefined || visibleTo === user.id);
}

const visibleMessages = (world: World, place: Place): readonly StoredMessage[] =>
  world.messages.inChannel(place.channel.id).filter((message) => isVisible(place, message));

/** A message with its files served by the page's own address. */
export function pageMessage(world: World, message: StoredMessage): unknown {
  const text = JSON.stringify(messageShape(world, message));
  const shape = JSON.parse(text.replaceAll(world.files.baseUrl(), '/cdn')) as object;
  const ephemeral = message.visibleTo !== undefined;
  return { ...shape, loading: isLoading(message), ephemeral, altTexts: altTextsOf(message) };
}

/** An embed's own picture has no description on the wire; Discord's client takes the file's. */
function altTextsOf({ files }: StoredMessage): Readonly<Record<string, string>> {
  return Object.fromEntries(
    files.map(({ path, description }) => [`/cdn${path}`, description ?? '']),
  );
}

function visibleChannels(world: World, user: User): readonly Channel[] {
  return [...world.channels.values()].filter((channel) => {
    if (channel.guildId === undefined) return channel.recipientIds.includes(user.id);
    return allows(permissionsIn(world, user.id, channel), 'viewChannel');
  });
}

function placeView(world: World, channel: Channel): PlaceView {
  const { id, kind, guildId } = channel;
  if (kind === 'dm') return { id, name: world.application.name, group: 'Direct messages' };
  if (kind === 'group-dm') return { id, name: 'Friends (group)', group: 'Direct messages' };
  return { id, name: `# ${channel.name}`, group: world.guilds.get(guildId!)!.name };
}
