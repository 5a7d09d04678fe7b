import { createHash, type Hash } from 'node:crypto';
import type { FrameText } from './FrameRenderer.ts';

const CHUNK_FRAMES = 256;
const CHUNK_DIGITS = 16;

/** The hashes of a whole rendering, and one for each 256 frames that says where two differ. */
export class FrameHashes {
  readonly chunks: string[] = [];
  readonly #full = createHash('sha256');
  readonly #kinds = createHash('sha256');
  readonly #noRotations = createHash('sha256');
  #chunk: Hash | undefined;

  add({ index, head, updates, kinds, noRotations }: FrameText): void {
    if (index % CHUNK_FRAMES === 0) this.#closeChunk();
    const full = head + updates;
    this.#full.update(full);
    this.#kinds.update(head + kinds);
    this.#noRotations.update(head + noRotations);
    this.#chunk ??= createHash('sha256');
    this.#chunk.update(full);
  }

  finish(): Record<'hash_full' | 'hash_ids' | 'hash_noquat', string> {
    this.#closeChunk();
    return {
      hash_full: this.#full.digest('hex'),
      hash_ids: this.#kinds.digest('hex'),
      hash_noquat: this.#noRotations.digest('hex'),
    };
  }

  #closeChunk(): void {
    if (this.#chunk) this.chunks.push(this.#chunk.digest('hex').slice(0, CHUNK_DIGITS));
    this.#chunk = undefined;
  }
}
