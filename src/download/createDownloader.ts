import { TransientError, UserError } from '../core/errors.ts';

/** Where Discord keeps attachments. Anything else is somebody's attempt to send us elsewhere. */
export const discordOrigins = ['https://cdn.discordapp.com', 'https://media.discordapp.net'];

export type DownloaderOptions = {
  readonly allowedOrigins: readonly string[];
  readonly maxBytes: number;
  /** No byte for this long ends the download. A slow one that keeps coming is fine. */
  readonly stallMs: number;
};

export type Download = (url: string, signal: AbortSignal) => Promise<Uint8Array<ArrayBuffer>>;

/** Fetches a handed-in file: from known hosts only, no redirects, never more than `maxBytes`. */
export function createDownloader(options: DownloaderOptions): Download {
  return async (url, signal) => {
    const safeUrl = rebuild(url, options.allowedOrigins);
    const stall = new AbortController();
    const timer = setTimeout(() => stall.abort(), options.stallMs);
    try {
      const response = await fetch(safeUrl, {
        redirect: 'manual',
        signal: AbortSignal.any([signal, stall.signal]),
      });
      refuseStatus(response);
      return await readCapped(response, options.maxBytes, () => timer.refresh());
    } catch (error) {
      if (error instanceof UserError || error instanceof TransientError) throw error;
      throw new TransientError('download broke off', { cause: error });
    } finally {
      clearTimeout(timer);
      // Lets go of the connection when we stop reading early.
      stall.abort();
    }
  };
}

/** Only origin, path and query survive: no user name, no odd port, no fragment. */
function rebuild(url: string, allowedOrigins: readonly string[]): string {
  if (!URL.canParse(url)) throw new UserError('download-host-not-allowed');
  const { origin, pathname, search } = new URL(url);
  if (!allowedOrigins.includes(origin)) throw new UserError('download-host-not-allowed');
  return `${origin}${pathname}${search}`;
}

function refuseStatus({ status, headers }: Response): void {
  if (status === 200) return;
  if (status === 404 || status === 403 || status === 410) throw new UserError('download-not-found');
  if (status >= 300 && status < 400) throw new UserError('download-host-not-allowed');
  if (status === 429 || status >= 500) {
    const seconds = Number(headers.get('retry-after'));
    const retryAfterMs = seconds > 0 && seconds <= 60 ? { retryAfterMs: seconds * 1_000 } : {};
    throw new TransientError(`download answered ${status}`, retryAfterMs);
  }
  throw new UserError('download-failed', { status });
}

async function readCapped(
  response: Response,
  maxBytes: number,
  onChunk: () => void,
): Promise<Uint8Array<ArrayBuffer>> {
  const tooLarge = (bytes: number): UserError =>
    new UserError('replay-too-large', { bytes, limit: maxBytes });
  const announced = Number(response.headers.get('content-length'));
  if (announced > maxBytes) throw tooLarge(announced);

  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of response.body ?? []) {
    onChunk();
    size += chunk.length;
    if (size > maxBytes) throw tooLarge(size);
    chunks.push(chunk);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
