import type { Property, PropertyList, PropertyValue } from '../properties.ts';
import { ByteWriter } from './ByteWriter.ts';

/** `quirk`: the form of files without any version, where booleans take 4 bytes and bytes no kind. */
export function writeProperties(out: ByteWriter, properties: PropertyList, quirk = false): void {
  for (const property of properties) writeProperty(out, property, quirk);
  out.text('None');
}

function writeProperty(out: ByteWriter, { key, index, value }: Property, quirk: boolean): void {
  const body = new ByteWriter();
  writeValue(body, value, quirk);
  const bytes = body.finish();

  out.text(key);
  out.text(`${value.type}Property`);
  out.u32(declaredSize(value, bytes.length));
  out.u32(index);
  out.bytes(bytes);
}

function writeValue(out: ByteWriter, property: PropertyValue, quirk: boolean): void {
  switch (property.type) {
    case 'Int':
      return out.i32(property.value);
    case 'Float':
      return out.f32(property.value);
    case 'QWord':
      return out.u64(BigInt(property.value));
    case 'Str':
    case 'Name':
      return out.text(property.value);
    case 'Bool':
      return quirk ? out.i32(Number(property.value)) : out.u8(Number(property.value));
    case 'Byte':
      return writeByte(out, property);
    case 'Array':
      return out.list(property.value, (row) => writeProperties(out, row, quirk));
    case 'Struct':
      out.text(property.name);
      return writeProperties(out, property.value, quirk);
  }
}

/** A number follows the kind `None` as one byte; the oldest headers give the kind alone. */
function writeByte(out: ByteWriter, { kind, value }: Extract<PropertyValue, { type: 'Byte' }>) {
  out.text(kind);
  if (typeof value === 'number') out.u8(value);
  else if (value !== undefined) out.text(value);
}

/** What the game writes there: type names and enum kinds are not counted, booleans are 0. */
function declaredSize(property: PropertyValue, bytes: number): number {
  if (property.type === 'Bool') return 0;
  if (property.type === 'Struct') return bytes - (property.name.length + 5);
  if (property.type !== 'Byte') return bytes;
  if (typeof property.value === 'number') return 1;
  return (property.value ?? property.kind).length + 5;
}
