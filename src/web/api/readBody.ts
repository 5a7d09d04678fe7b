import type { Context } from 'hono';
import { MAX_REPLAY_BYTES } from '../../core/limits.ts';
import { ApiError } from './apiErrors.ts';

const MAX_JSON_BYTES = 64 * 1024;
/** A form around the file has boundaries and headers of its own. */
const FORM_OVERHEAD_BYTES = 16 * 1024;

export const bodyLimits = {
  json: MAX_JSON_BYTES,
  file: MAX_REPLAY_BYTES + FORM_OVERHEAD_BYTES,
} as const;

export async function readJson({ req }: Context): Promise<unknown> {
  if (!/^application\/json\b/i.test(req.header('content-type') ?? '')) {
    throw new ApiError(415, { error: 'not-json', message: 'Send application/json.' });
  }
  try {
    return await req.json<unknown>();
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError(400, { error: 'not-json', message: 'The body is not JSON.' });
  }
}

/** The file itself, or the part `file` of a form. */
export async function readFile({ req }: Context): Promise<Uint8Array<ArrayBuffer>> {
  if (!/^multipart\/form-data\b/i.test(req.header('content-type') ?? '')) {
    return new Uint8Array(await req.arrayBuffer());
  }
  const { file } = await formOf(req);
  if (file instanceof File) return new Uint8Array(await file.arrayBuffer());
  throw new ApiError(400, { error: 'no-file', message: 'The form has no file in a part `file`.' });
}

async function formOf(req: Context['req']) {
  try {
    return await req.parseBody();
  } catch (error) {
    if (error instanceof ApiError) throw error;
    throw new ApiError(400, { error: 'no-form', message: 'The body is not a form.' });
  }
}

export function tooLarge(limit: number): ApiError {
  const message = `Too large: ${Math.floor(limit / 1024)} KiB at most.`;
  return new ApiError(413, { error: 'too-large', message }, { connection: 'close' });
}
