import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Real replays live outside the project, in RT_SHARED (default ../shared). */
const folder = path.resolve(process.env['RT_SHARED'] ?? '../shared', 'replays');

type ReplayFile = { readonly path: string; readonly size: number };

/** The size for which the targets are set. */
const USUAL_BYTES = 1_520_000;

/** Files below it are headers alone. */
const SMALLEST_WITH_FRAMES = 10_000;

export type Size = 'small' | 'median' | 'usual' | 'largest' | 'corpus';

/** Only what is measured, because the collector also counts what lies beside it. */
export async function loadReplays(size: Size): Promise<readonly Uint8Array[]> {
  if (existsSync(folder)) return pickFiles(listFiles(), size).map(loadReplay);
  const { sampleReplay } = await import('../../playground/matches/index.ts');
  return [sampleReplay()];
}

/** Smallest first. */
function listFiles(): readonly ReplayFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.replay'))
    .map((name) => path.join(folder, name))
    .map((file) => ({ path: file, size: statSync(file).size }))
    .sort((a, b) => a.size - b.size);
}

function pickFiles(files: readonly ReplayFile[], size: Size): readonly ReplayFile[] {
  if (size === 'corpus') return files;
  if (size === 'small')
    return [files.find((file) => file.size > SMALLEST_WITH_FRAMES) ?? files[0]!];
  if (size === 'median') return [files[files.length >> 1]!];
  return [size === 'largest' ? files.at(-1)! : usualReplay(files)];
}

function usualReplay(files: readonly ReplayFile[]): ReplayFile {
  const distance = ({ size }: ReplayFile) => Math.abs(size - USUAL_BYTES);
  return files.reduce((best, file) => (distance(file) < distance(best) ? file : best));
}

/**
 * Copied once, as bytes from a network are: on virtual machines a program's first look at a page
 * that the kernel filled can cost more than parsing what is in it.
 */
function loadReplay(file: ReplayFile): Uint8Array {
  return new Uint8Array(readFileSync(file.path));
}
