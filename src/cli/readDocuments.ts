import { readFile } from 'node:fs/promises';

/**
 * Ballchasing-shaped documents of a file, or in one line why there are none. A file holds one document, a list of them, or one a line as `analyze --json` prints
 * them.
 */
export async function readDocuments(file: string): Promise<unknown[] | string> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch (error) {
    if (isFileError(error)) return `${file}: cannot be read (${error.code})`;
    throw error;
  }
  const documents = parseAny(text);
  if (documents === undefined) return `${file}: is not JSON; a Ballchasing document is wanted`;
  const strange = documents.findIndex((document) => !hasTeams(document));
  if (strange === -1 && documents.length > 0) return documents;
  const which = documents.length > 1 ? `document ${strange + 1} has` : 'has';
  return `${file}: ${which} no blue and orange team; a document of GET /replays/{id} is wanted`;
}

function parseAny(text: string): unknown[] | undefined {
  const whole = tryParse(text);
  if (whole !== undefined) return Array.isArray(whole) ? whole : [whole];
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const parsed = lines.map(tryParse);
  return lines.length < 2 || parsed.includes(undefined) ? undefined : parsed;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hasTeams(document: unknown): boolean {
  const isRecord = typeof document === 'object' && document !== null;
  return isRecord && ('blue' in document || 'orange' in document);
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
