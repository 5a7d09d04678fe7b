import { ReplayError, type ReplayErrorCode } from './errors.ts';
import { decodeUtf16, decodeWindows1252 } from './text.ts';

const MAX_LIST_LENGTH = 25_000;
/** Letters of a text; the longest seen in a real file is 58. */
const MAX_TEXT_LENGTH = 10_000;

/** A section of a replay, or as much of it as the file still holds. */
export type Section = {
  readonly name: 'header' | 'body';
  readonly start: number;
  readonly end: number;
  /** Whether the file ends before the section does. */
  readonly cut: boolean;
};

/** Reads one section byte by byte: little-endian, never past the section's end. */
export class ByteReader {
  position: number;
  readonly section: Section;
  readonly #bytes: Uint8Array;
  readonly #view: DataView;

  constructor(bytes: Uint8Array, section: Section) {
    // Node's Buffer cuts slices much more slowly than the plain array that it is.
    this.#bytes = new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.#view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.section = section;
    this.position = section.start;
  }

  u8(): number {
    return this.#view.getUint8(this.#advance(1));
  }

  i32(): number {
    return this.#view.getInt32(this.#advance(4), true);
  }

  u32(): number {
    return this.#view.getUint32(this.#advance(4), true);
  }

  f32(): number {
    return this.#view.getFloat32(this.#advance(4), true);
  }

  /** Decimal text. */
  u64(): string {
    return this.#view.getBigUint64(this.#advance(8), true).toString();
  }

  /** The length counts the closing NUL; a negative one says that the letters are UTF-16. */
  text(): string {
    const length = this.i32();
    if (Math.abs(length) > MAX_TEXT_LENGTH) throw this.fault('implausible', `text of ${length}`);
    if (length === 0) return '';
    if (length < 0) return decodeUtf16(this.#letters(-2 * length, 2));
    return decodeWindows1252(this.#letters(length, 1));
  }

  /** Appends a counted list to `list`, element by element, so that a cut keeps what came before. */
  list<Item>(list: Item[], smallestItem: number, read: (reader: ByteReader) => Item): void {
    const count = this.i32();
    if (count < 0 || count > MAX_LIST_LENGTH) throw this.fault('implausible', `list of ${count}`);
    const missing = count * smallestItem > this.section.end - this.position;
    if (missing && !this.section.cut) throw this.fault('implausible', `list of ${count}`);
    for (let index = 0; index < count; index++) list.push(read(this));
  }

  take(length: number): Uint8Array {
    const start = this.#advance(length);
    return this.#bytes.subarray(start, start + length);
  }

  /** The bytes of a text without its closing NUL. */
  #letters(length: number, nulLength: number): Uint8Array {
    const start = this.#advance(length);
    return this.#bytes.subarray(start, start + length - nulLength);
  }

  fault(code: ReplayErrorCode, detail: string): ReplayError {
    return new ReplayError(code, { section: this.section.name, offset: this.position }, detail);
  }

  #advance(length: number): number {
    const start = this.position;
    const end = start + length;
    if (end > this.section.end) {
      const code = this.section.cut ? 'truncated' : 'implausible';
      throw this.fault(code, `${length} bytes wanted, ${this.section.end - start} left`);
    }
    this.position = end;
    return start;
  }
}
