import { parseReplay } from '../../src/replay/index.ts';
import { writeReplay } from '../../src/replay/write/writeReplay.ts';
import { RewritingVisitor } from './RewritingVisitor.ts';

/** Reads a file and writes it again from what was read. */
export function rewrite(bytes: Uint8Array): Uint8Array {
  const visitor = new RewritingVisitor();
  const { header, body } = parseReplay(bytes, visitor);
  const { version, gameType, properties } = header;
  const network = visitor.finish();
  return writeReplay({ version, gameType, properties, body, network });
}

/** Where two files part, or -1: a readable failure instead of a megabyte of bytes. */
export function firstDifference(one: Uint8Array, other: Uint8Array): number {
  const end = Math.max(one.length, other.length);
  for (let at = 0; at < end; at++) if (one[at] !== other[at]) return at;
  return -1;
}
