import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StoredFile } from '../world/message.ts';
import type { World } from '../world/world.ts';

export type CdnFault =
  | { readonly kind: 'not-found' }
  | { readonly kind: 'server-error' }
  /** Waits before the first byte. */
  | { readonly kind: 'slow'; readonly delayMs: number }
  /** Sends half of the bytes and then nothing more. */
  | { readonly kind: 'stall' }
  /** Sends half of the bytes and closes the connection. */
  | { readonly kind: 'cut' }
  | { readonly kind: 'redirect'; readonly to: string }
  /** Other bytes than the file's, for example an HTML page. */
  | { readonly kind: 'other-bytes'; readonly bytes: Uint8Array; readonly contentType?: string };

/** Faults of the CDN, hit in the order they were asked for. */
export class CdnFaults {
  #armed: CdnFault[] = [];
  requests = 0;

  next(fault: CdnFault, times = 1): void {
    for (let i = 0; i < times; i++) this.#armed.push(fault);
  }

  clear(): void {
    this.#armed = [];
  }

  take(): CdnFault | undefined {
    this.requests++;
    return this.#armed.shift();
  }
}

/** Serves an attachment; `path` starts behind the CDN's own address. */
export async function answerCdn(
  { world, faults }: { world: World; faults: CdnFaults | undefined },
  { path, query }: { path: string; query: URLSearchParams },
  response: ServerResponse,
): Promise<void> {
  const fault = faults?.take();
  const file = world.files.find(path, query);
  if (!file || fault?.kind === 'not-found') return sendText(response, 404, CONTENT_GONE);
  if (!fault) return sendFile(response, file);
  switch (fault.kind) {
    case 'server-error':
      return sendText(response, 500, 'Internal Server Error');
    case 'slow':
      await sleep(fault.delayMs, undefined, { ref: false });
      return sendFile(response, file);
    case 'stall':
      startFile(response, file).write(firstHalf(file));
      return;
    case 'cut':
      startFile(response, file).write(firstHalf(file), () => response.destroy());
      return;
    case 'redirect':
      response.writeHead(302, { location: fault.to }).end();
      return;
    case 'other-bytes':
      response
        .writeHead(200, { 'content-type': fault.contentType ?? 'text/html' })
        .end(fault.bytes);
  }
}

const CONTENT_GONE = 'This content is no longer available.';

const firstHalf = ({ bytes }: StoredFile): Uint8Array => bytes.subarray(0, bytes.length >> 1);

function startFile(response: ServerResponse, { bytes, contentType }: StoredFile): ServerResponse {
  return response.writeHead(200, {
    'content-type': contentType ?? 'application/octet-stream',
    'content-length': bytes.length,
    'x-content-type-options': 'nosniff',
  });
}

function sendFile(response: ServerResponse, file: StoredFile): void {
  startFile(response, file).end(file.bytes);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'content-type': 'text/plain' }).end(text);
}
