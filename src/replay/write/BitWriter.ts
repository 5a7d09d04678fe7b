const scratch = new DataView(new ArrayBuffer(8));

/** Writes the network stream: little-endian, least significant bit first, no alignment. */
export class BitWriter {
  position = 0;
  #bytes = new Uint8Array(1 << 16);
  #view = new DataView(this.#bytes.buffer);

  bit(value: boolean): void {
    this.#put(value ? 1 : 0, 1);
  }

  /** An unsigned integer of `width` bits, 0 to 32. A value that does not fit is a mistake. */
  bits(value: number, width: number): void {
    if (!Number.isInteger(value) || value < 0 || value >= 2 ** width)
      throw new RangeError(`${value} does not fit ${width} bits`);
    if (width <= 24) {
      this.#put(value, width);
      return;
    }
    this.#put(value % 0x1_0000, 16);
    this.#put(Math.floor(value / 0x1_0000), width - 16);
  }

  /** An integer below `limit`: its top bit is written only when it could be set. */
  below(value: number, limit: number): void {
    if (value >= limit) throw new RangeError(`${value} is not below ${limit}`);
    const width = widthBelow(limit);
    const size = 2 ** width;
    const low = value % size;
    this.bits(low, width);
    if (low + size < limit) this.bit(value >= size);
  }

  u8(value: number): void {
    this.bits(value, 8);
  }

  u32(value: number): void {
    this.bits(value, 32);
  }

  i32(value: number): void {
    if ((value | 0) !== value) throw new RangeError(`${value} is no 32-bit integer`);
    this.bits(value >>> 0, 32);
  }

  f32(value: number): void {
    scratch.setFloat32(0, value);
    this.bits(scratch.getUint32(0), 32);
  }

  u64(value: bigint): void {
    scratch.setBigUint64(0, value);
    this.bits(scratch.getUint32(4), 32);
    this.bits(scratch.getUint32(0), 32);
  }

  bytes(values: ArrayLike<number>): void {
    for (let at = 0; at < values.length; at++) this.bits(values[at]!, 8);
  }

  /** What was written, filled up with zero bits to a multiple of `blockBytes`. */
  finish(blockBytes = 1): Uint8Array {
    const used = Math.ceil(this.position / 8 / blockBytes) * blockBytes;
    const padded = new Uint8Array(used);
    padded.set(this.#bytes.subarray(0, used));
    return padded;
  }

  /** At most 24 bits, so that with the bits before them they fit one 32-bit store. */
  #put(value: number, width: number): void {
    const at = this.position >>> 3;
    if (at + 4 > this.#bytes.length) this.#grow();
    const word = this.#view.getUint32(at, true) | (value << (this.position & 7));
    this.#view.setUint32(at, word, true);
    this.position += width;
  }

  #grow(): void {
    const grown = new Uint8Array(this.#bytes.length * 2);
    grown.set(this.#bytes);
    this.#bytes = grown;
    this.#view = new DataView(grown.buffer);
  }
}

/** floor(log2(limit)): the bits that a value below `limit` always takes. */
export function widthBelow(limit: number): number {
  return limit <= 1 ? 0 : 31 - Math.clz32(limit);
}
