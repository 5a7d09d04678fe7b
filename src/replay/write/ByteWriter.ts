import { encodeText } from './text.ts';

/** Writes the header and body sections: little-endian, byte by byte. */
export class ByteWriter {
  #bytes = new Uint8Array(1 << 14);
  #view = new DataView(this.#bytes.buffer);
  #length = 0;

  u8(value: number): void {
    const at = this.#advance(1);
    this.#view.setUint8(at, value);
  }

  i32(value: number): void {
    const at = this.#advance(4);
    this.#view.setInt32(at, value, true);
  }

  u32(value: number): void {
    const at = this.#advance(4);
    this.#view.setUint32(at, value, true);
  }

  f32(value: number): void {
    const at = this.#advance(4);
    this.#view.setFloat32(at, value, true);
  }

  u64(value: bigint): void {
    const at = this.#advance(8);
    this.#view.setBigUint64(at, value, true);
  }

  bytes(values: Uint8Array): void {
    const at = this.#advance(values.length);
    this.#bytes.set(values, at);
  }

  text(value: string): void {
    const { length, bytes } = encodeText(value);
    this.i32(length);
    this.bytes(bytes);
  }

  list<Item>(items: readonly Item[], write: (item: Item) => void): void {
    this.i32(items.length);
    for (const item of items) write(item);
  }

  finish(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }

  /** May replace the view: take the offset before touching it. */
  #advance(count: number): number {
    const at = this.#length;
    this.#length = at + count;
    if (this.#length > this.#bytes.length) this.#grow();
    return at;
  }

  #grow(): void {
    const grown = new Uint8Array(Math.max(this.#length, this.#bytes.length * 2));
    grown.set(this.#bytes);
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }
}
