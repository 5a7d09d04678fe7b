import type { APIEmbed, APIEmbedImage, APIMessage, APIMessageTopLevelComponent } from 'discord.js';
import { hasFlag, type StoredFile, type StoredMessage } from '../world/message.ts';
import type { World } from '../world/world.ts';
import { attachmentShape } from './attachment.ts';
import { userShape } from './people.ts';

/** A message as the API and the gateway give it to the bot. */
export function messageShape(world: World, message: StoredMessage): APIMessage {
  const fromApp = message.authorId === world.application.botId;
  const ephemeral = hasFlag(message.flags, 'ephemeral');
  const shape = {
    id: message.id,
    channel_id: message.channelId,
    author: userShape(world.users.get(message.authorId)!),
    content: message.content,
    timestamp: message.createdAt,
    edited_timestamp: message.editedAt ?? null,
    tts: false,
    mention_everyone: false,
    mentions: mentioned(world, message.content),
    mention_roles: [],
    attachments: shownFiles(message).map((file) => attachmentShape(world, file, ephemeral)),
    embeds: message.embeds.map((embed) => embedShape(world, embed, message.files)),
    components: message.components.map((part) => resolveMedia(world, part, message.files)),
    reactions: [],
    pinned: message.pinned,
    type: messageType(message),
    flags: message.flags,
    ...(message.nonce === undefined ? {} : { nonce: message.nonce }),
    ...(fromApp ? { application_id: world.application.id } : {}),
    ...replyShape(world, message),
    ...originShape(world, message),
  };
  return shape as unknown as APIMessage;
}

const messageType = ({ origin, replyTo }: StoredMessage): number => {
  if (origin?.type === 2) return 20;
  return replyTo === undefined ? 0 : 19;
};

/** Discord lists no attachment that an embed or a component already shows. */
export function shownFiles({ embeds, components, files }: StoredMessage): readonly StoredFile[] {
  const used = JSON.stringify([embeds, components]);
  return files.filter(({ name }) => !used.includes(JSON.stringify(`attachment://${name}`)));
}

function mentioned(world: World, content: string): unknown[] {
  const ids = new Set([...content.matchAll(/<@!?(\d+)>/g)].map((match) => match[1]!));
  return [...ids].flatMap((id) => world.users.get(id) ?? []).map(userShape);
}

function replyShape(world: World, { replyTo, channelId }: StoredMessage): object {
  if (replyTo === undefined) return {};
  const guildId = world.channels.get(channelId)?.guildId;
  return {
    message_reference: { type: 0, message_id: replyTo, channel_id: channelId, guild_id: guildId },
  };
}

function originShape(world: World, { origin }: StoredMessage): object {
  if (!origin) return {};
  const { id, type, userId, name, owners } = origin;
  const user = userShape(world.users.get(userId)!);
  return {
    webhook_id: world.application.id,
    interaction_metadata: { id, type, user, name, authorizing_integration_owners: owners },
  };
}

function embedShape(world: World, embed: APIEmbed, files: readonly StoredFile[]): object {
  const { image, thumbnail } = embed;
  return {
    type: 'rich',
    ...embed,
    ...(image ? { image: pictureShape(world, image, files) } : {}),
    ...(thumbnail ? { thumbnail: pictureShape(world, thumbnail, files) } : {}),
  };
}

function pictureShape(
  world: World,
  picture: APIEmbedImage,
  files: readonly StoredFile[],
): APIEmbedImage {
  const file = findFile(picture.url, files);
  if (!file) return picture;
  const { url, proxy_url, width, height } = attachmentShape(world, file);
  return { ...picture, url, proxy_url, ...(width && height ? { width, height } : {}) };
}

/** Puts CDN addresses in the place of every `attachment://` of a component tree. */
function resolveMedia(
  world: World,
  part: APIMessageTopLevelComponent,
  files: readonly StoredFile[],
): APIMessageTopLevelComponent {
  const resolved: unknown = JSON.parse(JSON.stringify(part), (_key, value: unknown) => {
    if (typeof value !== 'object' || value === null || !('url' in value)) return value;
    const file = findFile(String(value.url), files);
    if (!file) return value;
    const { url, proxy_url, id, width, height, content_type } = attachmentShape(world, file);
    return { ...value, url, proxy_url, attachment_id: id, width, height, content_type };
  });
  return resolved as APIMessageTopLevelComponent;
}

const findFile = (url: string, files: readonly StoredFile[]): StoredFile | undefined =>
  files.find(({ name }) => url === `attachment://${name}`);
