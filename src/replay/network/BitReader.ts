import { ReplayError, type ReplayErrorCode } from '../errors.ts';
import { decodeUtf16, decodeWindows1252 } from '../text.ts';
import { peek, peek32, peekFloat } from './bits.ts';

/** Bytes of a text in the stream; real ones end far below. */
const MAX_TEXT_BYTES = 1024;

/** Letters of the text being read. */
const letters = new Uint8Array(MAX_TEXT_BYTES);
const wide = new DataView(new ArrayBuffer(8));

/** Reads what is rare in the network stream. Unlike the frame loop it looks at the end at each step. */
export class BitReader {
  position = 0;
  readonly #view: DataView;
  readonly #end: number;

  constructor(view: DataView, end: number) {
    this.#view = view;
    this.#end = end;
  }

  bool(): boolean {
    return (peek(this.#view, this.#advance(1)) & 1) === 1;
  }

  /** An unsigned number of up to 25 bits. */
  bits(width: number): number {
    return peek(this.#view, this.#advance(width)) & ((1 << width) - 1);
  }

  u8(): number {
    return this.bits(8);
  }

  i8(): number {
    return (this.bits(8) << 24) >> 24;
  }

  i32(): number {
    return peek32(this.#view, this.#advance(32));
  }

  u32(): number {
    return this.i32() >>> 0;
  }

  u31(): number {
    return peek32(this.#view, this.#advance(31)) & 0x7fff_ffff;
  }

  f32(): number {
    return peekFloat(this.#view, this.#advance(32));
  }

  /** Decimal text. */
  u64(): string {
    wide.setInt32(0, this.i32(), true);
    wide.setInt32(4, this.i32(), true);
    return wide.getBigUint64(0, true).toString();
  }

  i64(): string {
    wide.setInt32(0, this.i32(), true);
    wide.setInt32(4, this.i32(), true);
    return wide.getBigInt64(0, true).toString();
  }

  /** A number below `limit`: the extra bit is there only when it could be set. */
  below(limit: number, width: number): number {
    const low = this.bits(width);
    const high = low + (1 << width);
    return high < limit && this.bool() ? high : low;
  }

  bytes(length: number): Uint8Array {
    const bytes = new Uint8Array(length);
    this.#copy(length, bytes);
    return bytes;
  }

  /** The length counts the closing NUL; a negative one says that the letters are UTF-16. */
  text(): string {
    const length = this.i32();
    const size = length < 0 ? -2 * length : length;
    if (size > MAX_TEXT_BYTES) throw this.fault('implausible', `text of ${size} bytes`);
    if (length === 0) return '';
    this.#copy(size, letters);
    return length > 0
      ? decodeWindows1252(letters.subarray(0, size - 1))
      : decodeUtf16(letters.subarray(0, size - 2));
  }

  /** Three bytes at a time, as many as one load holds whole. */
  #copy(length: number, target: Uint8Array): void {
    let at = this.#advance(length * 8);
    for (let index = 0; index < length; index += 3) {
      const three = peek(this.#view, at);
      target[index] = three;
      if (index + 1 < length) target[index + 1] = three >>> 8;
      if (index + 2 < length) target[index + 2] = three >>> 16;
      at += 24;
    }
  }

  fault(code: ReplayErrorCode, detail: string): ReplayError {
    return new ReplayError(code, { section: 'network', offset: 0, bit: this.position }, detail);
  }

  #advance(width: number): number {
    const start = this.position;
    if (start + width > this.#end) throw this.fault('truncated', 'the stream ends inside a value');
    this.position = start + width;
    return start;
  }
}
