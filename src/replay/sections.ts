import type { Section } from './ByteReader.ts';
import { crc32 } from './crc.ts';
import { ReplayError } from './errors.ts';
import { decodeWindows1252 } from './text.ts';

/** When to compare checksums. `on-failure` tells damage from novelty at no cost for good files. */
export type ChecksumPolicy = 'on-failure' | 'always' | 'never';

/** Size and checksum stand in front of each section. */
const PREFIX_BYTES = 8;

/** Every game type begins so. It stands behind two or three version numbers and its own length. */
const GAME_TYPE = 'TAGame.';
const GAME_TYPE_OFFSETS = [20, 24];

/** Tells a replay from any other file, whatever is wrong with the rest. */
export function expectReplay(bytes: Uint8Array): void {
  const found = GAME_TYPE_OFFSETS.some(
    (offset) => decodeWindows1252(bytes.subarray(offset, offset + GAME_TYPE.length)) === GAME_TYPE,
  );
  if (found) return;
  const detail = bytes.length === 0 ? 'the file is empty' : 'no game type where a replay has one';
  throw new ReplayError('not-a-replay', { section: 'header', offset: 0 }, detail);
}

/** Finds the section whose size field is at `offset`. A size beyond the file's end makes it cut. */
export function openSection(bytes: Uint8Array, name: Section['name'], offset: number): Section {
  const at = { section: name, offset };
  const start = offset + PREFIX_BYTES;
  if (bytes.length < start) throw new ReplayError('truncated', at, `no ${name} in the file`);
  const size = viewOf(bytes).getInt32(offset, true);
  if (size < 0) throw new ReplayError('implausible', at, `${name} of ${size} bytes`);
  const end = start + size;
  return { name, start, end: Math.min(end, bytes.length), cut: end > bytes.length };
}

/**
 * Runs `read` over a section. What fails in bytes that are not the game's becomes `corrupt`; what
 * fails in bytes that are is a gap of this parser or a new game version, and keeps its name.
 */
export function readChecked<Result>(
  file: { readonly bytes: Uint8Array; readonly checksum: ChecksumPolicy },
  section: Section,
  read: () => Result,
): Result {
  if (file.checksum === 'always' && !checksumAgrees(file.bytes, section)) {
    const at = { section: section.name, offset: section.start };
    throw new ReplayError('corrupt', at, 'the checksum disagrees');
  }
  try {
    return read();
  } catch (error) {
    const isOurs = error instanceof ReplayError && file.checksum === 'on-failure';
    if (!isOurs || checksumAgrees(file.bytes, section)) throw error;
    const detail = `the checksum disagrees, and so it ended: ${error.detail}`;
    throw new ReplayError('corrupt', error.at, detail, { cause: error });
  }
}

/** A cut section cannot be judged. */
function checksumAgrees(bytes: Uint8Array, { start, end, cut }: Section): boolean {
  const stored = viewOf(bytes).getUint32(start - 4, true);
  return cut || crc32(bytes.subarray(start, end)) === stored;
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
