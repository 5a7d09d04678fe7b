import { BitReader } from '../../src/replay/network/BitReader.ts';

const word = new Int32Array(1);
const float = new Float32Array(word.buffer);

/** The naive reader: one step for every bit. What it costs is the measure for the real one. */
export class BitByBitReader extends BitReader {
  readonly #bytes: Uint8Array;

  constructor(view: DataView, end: number) {
    super(view, end);
    this.#bytes = new Uint8Array(view.buffer, view.byteOffset, view.byteLength);
  }

  override bool(): boolean {
    return this.bits(1) === 1;
  }

  override bits(width: number): number {
    let value = 0;
    for (let bit = 0; bit < width; bit++) {
      const at = this.position++;
      value |= ((this.#bytes[at >>> 3]! >>> (at & 7)) & 1) << bit;
    }
    return value;
  }

  override i32(): number {
    return this.bits(32);
  }

  override u31(): number {
    return this.bits(31);
  }

  override f32(): number {
    word[0] = this.bits(32);
    return float[0]!;
  }

  override bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.bits(8));
  }
}
