/** The byte sections, read a second way: a cursor over a Buffer and nothing shared with src/replay. */
export class PlainBytes {
  at = 0;
  readonly #buffer: Buffer;

  constructor(bytes: Uint8Array) {
    this.#buffer = Buffer.from(bytes);
  }

  get left(): number {
    return this.#buffer.length - this.at;
  }

  int(): number {
    this.at += 4;
    return this.#buffer.readInt32LE(this.at - 4);
  }

  word(): number {
    return this.int() >>> 0;
  }

  float(): number {
    this.at += 4;
    return this.#buffer.readFloatLE(this.at - 4);
  }

  byte(): number {
    return this.#buffer.readUInt8(this.at++);
  }

  long(): string {
    this.at += 8;
    return String(this.#buffer.readBigUInt64LE(this.at - 8));
  }

  take(count: number): Buffer {
    this.at += count;
    if (this.at > this.#buffer.length) throw new Error('past the end');
    return this.#buffer.subarray(this.at - count, this.at);
  }

  text(): string {
    const count = this.int();
    if (count === 0) return '';
    if (count > 0) return this.take(count).toString('latin1').slice(0, -1);
    return this.take(-2 * count)
      .toString('utf16le')
      .slice(0, -1);
  }

  list<Item>(read: () => Item): Item[] {
    return Array.from({ length: this.int() }, read);
  }
}

export type PlainProperties = Map<string, unknown>;

/** The dictionary as a map; a fixed array's elements are keyed `Key[1]`. */
export function plainProperties(bytes: PlainBytes): PlainProperties {
  const properties: PlainProperties = new Map();
  for (;;) {
    const key = bytes.text();
    if (key === 'None') return properties;
    const type = bytes.text();
    const size = bytes.int();
    const index = bytes.int();
    const before = bytes.at;
    properties.set(index === 0 ? key : `${key}[${index}]`, plainValue(bytes, type));
    const counted = type === 'IntProperty' || type === 'StrProperty' || type === 'ArrayProperty';
    if (counted && bytes.at - before !== size) throw new Error(`${key}: size ${size} is wrong`);
  }
}

function plainValue(bytes: PlainBytes, type: string): unknown {
  const readers: Readonly<Record<string, () => unknown>> = {
    IntProperty: () => bytes.int(),
    FloatProperty: () => bytes.float(),
    QWordProperty: () => bytes.long(),
    StrProperty: () => bytes.text(),
    NameProperty: () => bytes.text(),
    BoolProperty: () => bytes.byte() === 1,
    ByteProperty: () => (bytes.text() === 'None' ? bytes.byte() : bytes.text()),
    ArrayProperty: () => bytes.list(() => plainProperties(bytes)),
    StructProperty: () => (bytes.text(), plainProperties(bytes)),
  };
  return readers[type]!();
}

/** Polynomial division bit by bit, the way the checksum is defined. */
export function plainCrc(bytes: Uint8Array): number {
  let register = 0x10340dfen;
  for (const byte of bytes) {
    register ^= BigInt(byte) << 24n;
    for (let bit = 0; bit < 8; bit++) {
      const top = register >> 31n;
      register = (register << 1n) & 0xffffffffn;
      if (top === 1n) register ^= 0x04c11db7n;
    }
  }
  return Number(register ^ 0xffffffffn);
}

export function plainBody(bytes: PlainBytes) {
  return {
    levels: bytes.list(() => bytes.text()),
    keyframes: bytes.list(() => ({
      time: bytes.float(),
      frame: bytes.int(),
      position: bytes.int(),
    })),
    network: bytes.take(bytes.int()),
    debugInfo: bytes.list(() => [bytes.int(), bytes.text(), bytes.text()]),
    tickMarks: bytes.list(() => ({ description: bytes.text(), frame: bytes.int() })),
    packages: bytes.list(() => bytes.text()),
    objects: bytes.list(() => bytes.text()),
    names: bytes.list(() => bytes.text()),
    classIndices: bytes.list(() => ({ className: bytes.text(), objectId: bytes.int() })),
    netCache: bytes.list(() => ({
      objectId: bytes.int(),
      parentId: bytes.int(),
      cacheId: bytes.int(),
      properties: bytes.list(() => ({ objectId: bytes.int(), streamId: bytes.int() })),
    })),
  };
}

export type PlainBody = ReturnType<typeof plainBody>;
