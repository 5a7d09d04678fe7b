import type { APIEmbed, APIMessageTopLevelComponent } from 'discord.js';
import { ApiError, apiErrors } from '../http/apiError.ts';
import type { UploadedFile } from '../http/body.ts';
import { checkComponents } from '../validation/componentTree.ts';
import { checkEmbeds } from '../validation/embed.ts';
import { limits } from '../validation/limits.ts';
import type { MessageCreateBody, MessageEditBody } from '../validation/message.ts';
import { refuse } from '../validation/problem.ts';
import {
  emptyBody,
  hasFlag,
  messageFlags,
  type MessageBody,
  type StoredFile,
} from '../world/message.ts';
import type { World } from '../world/world.ts';

export type Composition = {
  readonly world: World;
  readonly body: MessageEditBody | MessageCreateBody;
  readonly uploads: readonly UploadedFile[];
  readonly channelId: string;
  /** The message that is edited; a new one has none. */
  readonly old?: MessageBody | undefined;
  /** Flags that the place adds: ephemeral follow-ups, for example. */
  readonly addedFlags?: number;
};

/** Merges a request into what the message shows afterwards, and holds the result to every rule. */
export function composeMessage(composition: Composition): MessageBody {
  const { body, old = emptyBody } = composition;
  const flags = mergeFlags(composition);
  const shown = {
    content: merge(body.content, old.content, ''),
    embeds: merge(body.embeds as APIEmbed[] | null | undefined, old.embeds, []),
    components: merge(
      body.components as APIMessageTopLevelComponent[] | null | undefined,
      old.components,
      [],
    ),
    flags,
  };
  checkEmbeds(shown.embeds);
  checkComponents(shown.components, flags);
  if (hasFlag(flags, 'componentsV2')) refuseOldContent(shown);
  checkUploads(composition);
  const message = { ...shown, files: mergeFiles(composition, hasFlag(flags, 'ephemeral')) };
  checkReferences(message);
  if (isEmpty(message)) throw new ApiError(apiErrors.emptyMessage);
  for (const file of old.files)
    if (!message.files.includes(file)) composition.world.files.forget(file);
  return message;
}

/** Undefined keeps, null clears. */
function merge<Value>(given: Value | null | undefined, old: Value, cleared: Value): Value {
  return given === undefined ? old : (given ?? cleared);
}

const SETTABLE =
  messageFlags.suppressEmbeds | messageFlags.suppressNotifications | messageFlags.componentsV2;

function mergeFlags({ body, old, addedFlags = 0 }: Composition): number {
  const given = (body.flags ?? 0) & SETTABLE;
  const kept = (old?.flags ?? 0) & ~messageFlags.loading;
  return given | kept | addedFlags;
}

function refuseOldContent({ content, embeds }: Pick<MessageBody, 'content' | 'embeds'>): void {
  const message = 'The IS_COMPONENTS_V2 flag disables this field; it must be empty';
  const code = 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2';
  if (content !== '') refuse(['content'], message, code);
  if (embeds.length > 0) refuse(['embeds'], message, code);
}

function checkUploads({ uploads }: Composition): void {
  if (uploads.length > limits.files)
    refuse(['files'], `Must be ${limits.files} or fewer in length.`);
  if (uploads.some(({ bytes }) => bytes.length > limits.fileBytes)) {
    throw new ApiError(apiErrors.requestTooLarge);
  }
}

function mergeFiles(composition: Composition, ephemeral: boolean): readonly StoredFile[] {
  const { body, uploads, old, world, channelId } = composition;
  const listed = body.attachments ?? undefined;
  const before = old?.files ?? [];
  for (const [index, { id }] of (listed ?? []).entries()) {
    const known =
      before.some((file) => file.id === String(id)) ||
      uploads.some(({ key }) => key === Number(id));
    if (!known) refuse(['attachments', index, 'id'], `No file was sent for attachment ${id}`);
  }
  const kept = listed
    ? before.filter((file) => listed.some(({ id }) => String(id) === file.id))
    : before;
  const added = uploads.map((upload) => {
    const about = listed?.find(({ id }) => Number(id) === upload.key);
    const description = about?.description ?? undefined;
    const title = about?.title ?? undefined;
    const name = about?.filename ?? upload.name;
    return world.files.add(
      { name, bytes: upload.bytes, description, title },
      { channelId, ephemeral },
    );
  });
  if (kept.length + added.length > limits.files)
    refuse(['attachments'], `Must be ${limits.files} or fewer in length.`);
  return [...kept, ...added];
}

/** Every `attachment://` needs its file; without it the picture would stay blank. */
function checkReferences({ embeds, components, files }: MessageBody): void {
  const used = JSON.stringify({ embeds, components }).matchAll(/"attachment:\/\/([^"]+)"/g);
  const names = new Set(files.map(({ name }) => name));
  for (const [, name] of used) {
    if (names.has(name!)) continue;
    refuse(['attachments'], `The file attachment://${name} was not sent with the message`);
  }
}

const isEmpty = ({ content, embeds, components, files }: MessageBody): boolean =>
  content.trim() === '' && embeds.length === 0 && components.length === 0 && files.length === 0;
