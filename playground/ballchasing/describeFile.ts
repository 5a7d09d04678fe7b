import { createHash } from 'node:crypto';
import { analyzeReplay } from '../../src/analysis/index.ts';
import { uuidFrom } from './inventedReplay.ts';

/** A file's document as Ballchasing would keep it, under an id that follows from the file. */
export function describeFile(file: Uint8Array, title: string): Record<string, unknown> {
  const hash = createHash('sha256').update(file).digest('hex');
  return { ...analyzeReplay(file).document, id: uuidFrom(hash), title };
}
