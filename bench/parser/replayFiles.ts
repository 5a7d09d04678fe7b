import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/** Real replays live outside the project, in RT_SHARED (default ../shared). */
const folder = path.resolve(process.env['RT_SHARED'] ?? '../shared', 'replays');

export type ReplayFile = { readonly name: string; readonly bytes: Uint8Array };

/** The size for which the targets are set. */
const USUAL_BYTES = 1_520_000;

export function realReplays(): readonly ReplayFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.replay'))
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }))
    .sort((a, b) => a.bytes.length - b.bytes.length);
}

export function usualReplay(files: readonly ReplayFile[]): ReplayFile {
  const distance = ({ bytes }: ReplayFile) => Math.abs(bytes.length - USUAL_BYTES);
  return files.reduce((best, file) => (distance(file) < distance(best) ? file : best));
}
