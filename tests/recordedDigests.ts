import { readFileSync } from 'node:fs';
import { digestReplay } from '../src/cli/digest/digestReplay.ts';
import { sharedPath } from './shared.ts';

/** What an independent parser found in a real replay. */
export type RecordedDigest = {
  readonly name: string;
  readonly size: number;
  readonly version: { readonly engine: number; readonly licensee: number };
  /** A selection of the header's values, covered by the hash of its properties. */
  readonly header: unknown;
};

export function recordedDigests(): readonly RecordedDigest[] {
  const lines = readFileSync(sharedPath('replays', 'digests.jsonl'), 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as RecordedDigest);
}

/** Our digest of the same file, to be equal in counts, hashes of frames and hashes of tables. */
export function digestOf({ name }: RecordedDigest): object {
  return digestReplay(readFileSync(sharedPath('replays', name)), name);
}

/** All but the selected header values, which the hash of the properties covers. */
export function expected({ header: _selection, ...recorded }: RecordedDigest): object {
  return recorded;
}
