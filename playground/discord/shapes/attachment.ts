import type { APIAttachment } from 'discord.js';
import type { StoredFile } from '../world/message.ts';
import type { World } from '../world/world.ts';

export function attachmentShape(world: World, file: StoredFile, ephemeral = false): APIAttachment {
  const url = world.files.urlOf(file);
  return {
    id: file.id,
    filename: file.name,
    size: file.bytes.length,
    url,
    proxy_url: url,
    ...(file.contentType === undefined ? {} : { content_type: file.contentType }),
    ...(file.description === undefined ? {} : { description: file.description }),
    ...(file.title === undefined ? {} : { title: file.title }),
    ...pngSize(file.bytes),
    ...(ephemeral ? { ephemeral: true } : {}),
  };
}

const PNG_SIGNATURE = 0x89504e47;

/** Width and height from the IHDR chunk; other kinds of file get none. */
function pngSize(bytes: Uint8Array): { width?: number; height?: number } {
  if (bytes.length < 24) return {};
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== PNG_SIGNATURE) return {};
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
