import type { IncomingMessage } from 'node:http';
import { ApiError, apiErrors, invalidBody } from './apiError.ts';

/** Discord's limit for a whole request. */
const MAX_REQUEST_BYTES = 25 * 1024 * 1024;

export type UploadedFile = {
  readonly key: number;
  readonly name: string;
  readonly contentType: string;
  readonly bytes: Uint8Array;
};

export type RequestBody = {
  readonly json: unknown;
  readonly files: readonly UploadedFile[];
};

export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_REQUEST_BYTES) chunks.push(chunk);
  }
  if (size > MAX_REQUEST_BYTES) throw new ApiError(apiErrors.requestTooLarge);
  return Buffer.concat(chunks);
}

/** Reads JSON or a multipart form with `payload_json` and `files[n]`. */
export async function parseBody(bytes: Buffer, contentType: string): Promise<RequestBody> {
  if (bytes.length === 0) return { json: undefined, files: [] };
  if (!contentType.startsWith('multipart/form-data')) {
    return { json: parseJson(bytes.toString('utf8')), files: [] };
  }
  const form = await new Response(new Uint8Array(bytes), {
    headers: { 'content-type': contentType },
  }).formData();
  const payload = form.get('payload_json');
  const files = await Promise.all(
    [...form.entries()].filter(([key]) => key !== 'payload_json').map(readPart),
  );
  return { json: typeof payload === 'string' ? parseJson(payload) : undefined, files };
}

async function readPart([field, part]: [string, File | string]): Promise<UploadedFile> {
  const key = /^files\[(\d+)\]$/.exec(field)?.[1];
  if (key === undefined || typeof part === 'string') {
    const message = 'A multipart form carries payload_json and files[n] only';
    throw invalidBody([{ path: [field], code: 'UNKNOWN_PART', message }]);
  }
  const bytes = new Uint8Array(await part.arrayBuffer());
  return { key: Number(key), name: part.name, contentType: part.type, bytes };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch (cause) {
    throw Object.assign(new ApiError(apiErrors.invalidJson), { cause });
  }
}
