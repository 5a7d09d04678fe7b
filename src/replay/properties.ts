import type { ByteReader } from './ByteReader.ts';

/** One entry of a header dictionary. `index` is the element of a fixed-size array, otherwise 0. */
export type Property = {
  readonly key: string;
  readonly index: number;
  readonly value: PropertyValue;
};

/** Entries in file order. */
export type PropertyList = readonly Property[];

export type PropertyValue =
  | { readonly type: 'Bool'; readonly value: boolean }
  /** `kind` is the enumeration; the oldest headers give it alone, without a value. */
  | { readonly type: 'Byte'; readonly kind: string; readonly value: string | number | undefined }
  | { readonly type: 'Int' | 'Float'; readonly value: number }
  /** Decimal text, because 64 bits do not fit a number. */
  | { readonly type: 'QWord'; readonly value: string }
  | { readonly type: 'Name' | 'Str'; readonly value: string }
  | { readonly type: 'Array'; readonly value: readonly PropertyList[] }
  | { readonly type: 'Struct'; readonly name: string; readonly value: PropertyList };

/** Version 0.0 files write booleans in four bytes and enumerations as one text. */
export type PropertyDialect = 'standard' | 'frameless';

/** The deepest nesting seen is 4; a hostile file could go on until the stack ends. */
const MAX_DEPTH = 16;

/** `None` with its length and NUL: no dictionary is shorter. */
const SMALLEST_DICTIONARY = 9;

export function readProperties(
  reader: ByteReader,
  dialect: PropertyDialect,
  depth = 0,
): PropertyList {
  if (depth > MAX_DEPTH) throw reader.fault('implausible', 'properties nested too deeply');

  const properties: Property[] = [];
  for (let key = reader.text(); key !== 'None'; key = reader.text()) {
    const type = reader.text();
    // The declared size is wrong for several types and in re-saved files: never skip by it.
    reader.u32();
    const index = reader.u32();
    properties.push({ key, index, value: readValue(reader, { type, dialect, depth }) });
  }
  return properties;
}

type ValueForm = {
  readonly type: string;
  readonly dialect: PropertyDialect;
  readonly depth: number;
};

function readValue(reader: ByteReader, form: ValueForm): PropertyValue {
  switch (form.type) {
    case 'BoolProperty':
      return { type: 'Bool', value: readBool(reader, form.dialect) };
    case 'ByteProperty':
      return readByte(reader, form.dialect);
    case 'IntProperty':
      return { type: 'Int', value: reader.i32() };
    case 'FloatProperty':
      return { type: 'Float', value: reader.f32() };
    case 'QWordProperty':
      return { type: 'QWord', value: reader.u64() };
    case 'NameProperty':
      return { type: 'Name', value: reader.text() };
    case 'StrProperty':
      return { type: 'Str', value: reader.text() };
    case 'ArrayProperty':
      return readArray(reader, form);
    case 'StructProperty':
      return {
        type: 'Struct',
        name: reader.text(),
        value: readProperties(reader, form.dialect, form.depth + 1),
      };
    default:
      throw reader.fault('unknown-form', `property type ${JSON.stringify(form.type)}`);
  }
}

function readBool(reader: ByteReader, dialect: PropertyDialect): boolean {
  return reader.take(dialect === 'frameless' ? 4 : 1)[0] === 1;
}

function readByte(reader: ByteReader, dialect: PropertyDialect): PropertyValue {
  const kind = reader.text();
  if (dialect === 'frameless') return { type: 'Byte', kind, value: undefined };
  return { type: 'Byte', kind, value: kind === 'None' ? reader.u8() : reader.text() };
}

function readArray(reader: ByteReader, { dialect, depth }: ValueForm): PropertyValue {
  const elements: PropertyList[] = [];
  reader.list(elements, SMALLEST_DICTIONARY, () => readProperties(reader, dialect, depth + 1));
  return { type: 'Array', value: elements };
}
