import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { sampleReplay } from '../../playground/matches/index.ts';

/** Real replays live outside the project, in RT_SHARED (default ../shared). */
const folder = path.resolve(process.env['RT_SHARED'] ?? '../shared', 'replays');

export type ReplayFile = { readonly name: string; readonly bytes: Uint8Array };

/** The size for which the targets are set. */
const USUAL_BYTES = 1_520_000;

/** Smallest first. Without real replays the sample match stands in. */
export function replayFiles(): readonly ReplayFile[] {
  if (!existsSync(folder)) return [{ name: 'sample match', bytes: sampleReplay() }];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.replay'))
    .map((name) => ({ name, bytes: readFileSync(path.join(folder, name)) }))
    .sort((a, b) => a.bytes.length - b.bytes.length);
}

export const sizes = ['small', 'median', 'usual', 'largest', 'corpus'] as const;
export type Size = (typeof sizes)[number];

export function pickFiles(files: readonly ReplayFile[], size: Size): readonly ReplayFile[] {
  if (size === 'corpus') return files;
  if (size === 'small') return [files.find(hasFrames) ?? files[0]!];
  if (size === 'median') return [files[files.length >> 1]!];
  return [size === 'largest' ? files.at(-1)! : usualReplay(files)];
}

/** Files below it are headers alone. */
function hasFrames({ bytes }: ReplayFile): boolean {
  return bytes.length > 10_000;
}

function usualReplay(files: readonly ReplayFile[]): ReplayFile {
  const distance = ({ bytes }: ReplayFile) => Math.abs(bytes.length - USUAL_BYTES);
  return files.reduce((best, file) => (distance(file) < distance(best) ? file : best));
}
