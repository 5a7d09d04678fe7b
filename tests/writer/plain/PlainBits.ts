/**
 * A second way to read bits, for checking the writer: every bit is one array element, every number
 * is summed up bit by bit. Slow and plain on purpose; it shares nothing with src/replay.
 */
export class PlainBits {
  at = 0;
  readonly #bits: readonly number[];

  constructor(bytes: Uint8Array) {
    this.#bits = Array.from(bytes).flatMap((byte) =>
      Array.from({ length: 8 }, (_, place) => Math.floor(byte / 2 ** place) % 2),
    );
  }

  get left(): number {
    return this.#bits.length - this.at;
  }

  flag(): boolean {
    return this.unsigned(1) === 1;
  }

  unsigned(width: number): number {
    if (width > this.left)
      throw new Error(`bit ${this.at}: ${width} bits wanted, ${this.left} left`);
    let sum = 0;
    for (let place = 0; place < width; place++) sum += this.#bits[this.at++]! * 2 ** place;
    return sum;
  }

  signed(): number {
    const value = this.unsigned(32);
    return value >= 2 ** 31 ? value - 2 ** 32 : value;
  }

  long(): bigint {
    const low = this.unsigned(32);
    return BigInt(this.unsigned(32)) * 2n ** 32n + BigInt(low);
  }

  float(): number {
    return new Float32Array(Uint32Array.of(this.unsigned(32)).buffer)[0]!;
  }

  bytes(count: number): number[] {
    return Array.from({ length: count }, () => this.unsigned(8));
  }

  /** At most `max - 1`: bits from the lowest up, the last only when it can still be set. */
  capped(max: number): number {
    let value = 0;
    for (let bit = 1; value + bit < max; bit *= 2) if (this.flag()) value += bit;
    return value;
  }

  text(): string {
    const count = this.signed();
    if (count === 0) return '';
    if (count > 0) return String.fromCharCode(...this.bytes(count).slice(0, -1));
    const units = Array.from({ length: -count }, () => this.unsigned(16));
    return String.fromCharCode(...units.slice(0, -1));
  }
}
