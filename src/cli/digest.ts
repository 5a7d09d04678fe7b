import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parseReplay, ReplayError } from '../replay/index.ts';
import { digestReplay } from './digest/digestReplay.ts';
import { FrameRenderer } from './digest/FrameRenderer.ts';
import type { CliCommand } from './CliCommand.ts';

export const digest: CliCommand = {
  name: 'digest',
  usage: 'digest FILE... [--frames A:B]',
  summary: 'Counts and hashes of a replay, to compare with another parser; or its frames as text',

  async run(words) {
    const { values, positionals } = parseArgs({
      args: [...words],
      options: { frames: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length === 0) return complain(`usage: rt ${digest.usage}`);
    const span = values.frames === undefined ? undefined : readSpan(values.frames);
    if (span === 'unreadable') return complain('--frames wants two numbers, such as 100:110');

    const statuses = positionals.map((file) => showFile(file, span));
    return Math.max(...statuses);
  },
};

/** Frames from the first, up to but without the second. */
type Span = readonly [number, number];

function readSpan(text: string): Span | 'unreadable' {
  const match = /^(\d+):(\d+)$/.exec(text);
  return match ? [Number(match[1]), Number(match[2])] : 'unreadable';
}

function showFile(file: string, span: Span | undefined): number {
  try {
    const bytes = readFileSync(file);
    if (span) showFrames(bytes, span);
    else console.log(JSON.stringify(digestReplay(bytes, path.basename(file))));
    return 0;
  } catch (error) {
    if (error instanceof ReplayError) return complain(`${file}: ${error.code}: ${error.message}`);
    if (error instanceof Error && 'code' in error) return complain(`${file}: ${error.message}`);
    throw error;
  }
}

function showFrames(bytes: Uint8Array, [from, to]: Span): void {
  const renderer = new FrameRenderer(({ index, head, updates }) => {
    if (index >= from && index < to) process.stdout.write(head + updates);
  });
  parseReplay(bytes, renderer);
  renderer.finish();
}

function complain(message: string): number {
  console.error(message);
  return 1;
}
