import { expect, test } from 'vitest';
import { ByteReader } from './ByteReader.ts';
import { readProperties, type PropertyDialect, type PropertyList } from './properties.ts';

function read(
  dialect: PropertyDialect,
  ...parts: readonly (string | readonly number[])[]
): PropertyList {
  const bytes = Uint8Array.from([...parts, 'None'].flatMap(encode));
  const section = { name: 'header', start: 0, end: bytes.length, cut: false } as const;
  const reader = new ByteReader(bytes, section);
  const properties = readProperties(reader, dialect);
  expect(reader.position).toBe(bytes.length);
  return properties;
}

function encode(part: string | readonly number[]): number[] {
  if (typeof part !== 'string') return [...part];
  return [part.length + 1, 0, 0, 0, ...Buffer.from(part), 0];
}

/** Declared size, which says nothing, and the element's number. */
const SIZE_AND_INDEX = [0, 0, 0, 0, 0, 0, 0, 0];

test('a boolean is one byte, in frameless files four', () => {
  const expected = [{ key: 'bBot', index: 0, value: { type: 'Bool', value: true } }];
  expect(read('standard', 'bBot', 'BoolProperty', SIZE_AND_INDEX, [1])).toEqual(expected);
  expect(read('frameless', 'bBot', 'BoolProperty', SIZE_AND_INDEX, [1, 0, 0, 0])).toEqual(expected);
});

test('an enumeration has a kind and a value, in frameless files the kind alone', () => {
  const steam = ['OnlinePlatform', 'OnlinePlatform_Steam'];
  expect(read('standard', 'Platform', 'ByteProperty', SIZE_AND_INDEX, ...steam)[0]?.value).toEqual({
    type: 'Byte',
    kind: 'OnlinePlatform',
    value: 'OnlinePlatform_Steam',
  });
  expect(
    read('frameless', 'Platform', 'ByteProperty', SIZE_AND_INDEX, steam[1]!)[0]?.value,
  ).toEqual({
    type: 'Byte',
    kind: 'OnlinePlatform_Steam',
    value: undefined,
  });
  expect(read('standard', 'Term', 'ByteProperty', SIZE_AND_INDEX, 'None', [7])[0]?.value).toEqual({
    type: 'Byte',
    kind: 'None',
    value: 7,
  });
});

test('keys may repeat and stay in order', () => {
  const dummy = (index: number) => [
    'Dummy',
    'IntProperty',
    [4, 0, 0, 0, index, 0, 0, 0],
    [9, 0, 0, 0],
  ];
  expect(read('standard', ...dummy(0), ...dummy(1)).map(({ index }) => index)).toEqual([0, 1]);
});

test('a type no game wrote is refused by name', () => {
  expect(() => read('standard', 'What', 'BiteProperty', SIZE_AND_INDEX)).toThrow('"BiteProperty"');
});

test('nesting ends somewhere', () => {
  const deeper = ['Next', 'StructProperty', SIZE_AND_INDEX, 'Thing'];
  expect(() => read('standard', ...Array.from({ length: 40 }, () => deeper).flat())).toThrow(
    'nested',
  );
});
