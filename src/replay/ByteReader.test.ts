import { expect, test } from 'vitest';
import { ByteReader } from './ByteReader.ts';
import { ReplayError } from './errors.ts';

function readerOf(bytes: readonly number[], cut = false): ByteReader {
  const section = { name: 'body', start: 0, end: bytes.length, cut } as const;
  return new ByteReader(Uint8Array.from(bytes), section);
}

function faultOf(read: () => unknown): ReplayError {
  try {
    read();
  } catch (error) {
    if (error instanceof ReplayError) return error;
  }
  throw new Error('nothing was refused');
}

test('numbers are little-endian', () => {
  const reader = readerOf([0x64, 3, 0, 0, 0, 0, 0x80, 0x3f, 1, 0, 0, 0, 1, 0, 0, 0, 7]);
  expect(reader.i32()).toBe(868);
  expect(reader.f32()).toBe(1);
  expect(reader.u64()).toBe('4294967297');
  expect(reader.u8()).toBe(7);
});

test('a text counts its NUL; a negative count is UTF-16', () => {
  expect(readerOf([5, 0, 0, 0, 0x4e, 0x6f, 0x6e, 0x65, 0]).text()).toBe('None');
  expect(readerOf([0xfe, 0xff, 0xff, 0xff, 0x23, 0x26, 0, 0]).text()).toBe('☣');
  expect(readerOf([0, 0, 0, 0]).text()).toBe('');
});

test('a text too long for any game is refused before it is read', () => {
  expect(faultOf(() => readerOf([0, 0, 0, 0x80]).text()).code).toBe('implausible');
  expect(faultOf(() => readerOf([0x11, 0x27, 0, 0]).text()).code).toBe('implausible');
});

test('a count that cannot fit is refused before anything is reserved', () => {
  const list: number[] = [];
  const tooMany = () => readerOf([3, 0, 0, 0, 1, 0, 0, 0]).list(list, 4, (reader) => reader.i32());
  expect(faultOf(tooMany)).toMatchObject({ code: 'implausible', at: { offset: 4 } });
  expect(list).toEqual([]);
});

test('a cut list keeps the elements before the cut', () => {
  const list: number[] = [];
  const cut = readerOf([3, 0, 0, 0, 1, 0, 0, 0], true);
  expect(faultOf(() => cut.list(list, 4, (reader) => reader.i32())).code).toBe('truncated');
  expect(list).toEqual([1]);
});
