import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Clock } from './clock.ts';
import type { StoredFile } from './message.ts';
import type { SnowflakeSource } from './snowflake.ts';

/** Discord's signed attachment links live for a day. */
const LINK_LIFE_MS = 24 * 60 * 60 * 1000;

export type Upload = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string | undefined;
  readonly description?: string | undefined;
  readonly title?: string | undefined;
};

type FileStoreDeps = {
  readonly ids: SnowflakeSource;
  readonly clock: Clock;
  readonly cdnUrl: () => string;
  readonly secret: Uint8Array;
};

/** The bytes behind attachment URLs, with Discord's `ex`, `is` and `hm` parameters. */
export class FileStore {
  readonly #deps: FileStoreDeps;
  readonly #files = new Map<string, StoredFile>();

  constructor(deps: FileStoreDeps) {
    this.#deps = deps;
  }

  add(
    upload: Upload,
    { channelId, ephemeral }: { channelId: string; ephemeral: boolean },
  ): StoredFile {
    const id = this.#deps.ids.next();
    const name = safeFileName(upload.name);
    const folder = ephemeral ? 'ephemeral-attachments' : 'attachments';
    const file: StoredFile = {
      id,
      name,
      bytes: upload.bytes,
      contentType: upload.contentType ?? contentTypeOf(name),
      path: `/${folder}/${channelId}/${id}/${encodeURIComponent(name)}`,
      description: upload.description,
      title: upload.title,
    };
    this.#files.set(file.path, file);
    return file;
  }

  baseUrl(): string {
    return this.#deps.cdnUrl();
  }

  forget(file: StoredFile): void {
    this.#files.delete(file.path);
  }

  urlOf(file: StoredFile): string {
    const issued = Math.floor(this.#deps.clock.now() / 1000);
    const ex = (issued + LINK_LIFE_MS / 1000).toString(16);
    const is = issued.toString(16);
    const hm = this.#sign(file.path, ex, is);
    return `${this.#deps.cdnUrl()}${file.path}?ex=${ex}&is=${is}&hm=${hm}&`;
  }

  /** The file behind a link, if the signature holds and the link has not run out. */
  find(path: string, query: URLSearchParams): StoredFile | undefined {
    const [ex, is, hm] = ['ex', 'is', 'hm'].map((name) => query.get(name) ?? '') as [
      string,
      string,
      string,
    ];
    const expected = Buffer.from(this.#sign(path, ex, is));
    const given = Buffer.from(hm);
    if (given.length !== expected.length || !timingSafeEqual(given, expected)) return undefined;
    if (Number.parseInt(ex, 16) * 1000 < this.#deps.clock.now()) return undefined;
    return this.#files.get(path);
  }

  #sign(path: string, ex: string, is: string): string {
    return createHmac('sha256', this.#deps.secret).update(`${path}|${ex}|${is}`).digest('hex');
  }
}

const contentTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  webp: 'image/webp',
  json: 'application/json; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
};

/** Discord sends no content_type for extensions it does not know, .replay among them. */
export function contentTypeOf(name: string): string | undefined {
  return contentTypes[name.split('.').at(-1)!.toLowerCase()];
}

/** Discord keeps letters, digits, dot, dash and underscore, and turns blanks into underscores. */
function safeFileName(name: string): string {
  const kept = name.replaceAll(/\s/g, '_').replaceAll(/[^\p{L}\p{N}._-]/gu, '');
  return kept === '' ? 'unknown' : kept.slice(-200);
}
