import { expect, test } from 'vitest';
import { BitReader } from './BitReader.ts';
import { peek, peek32, peekFloat } from './bits.ts';

/** Bits in stream order, spaces for the reader's eyes; zeros follow. */
function viewOf(bits: string): DataView {
  const bytes = new Uint8Array(128);
  for (const [at, bit] of Array.from(bits.replaceAll(' ', '')).entries()) {
    if (bit === '1') bytes[at >>> 3]! |= 1 << (at & 7);
  }
  return new DataView(bytes.buffer);
}

test('peek shifts the earlier bits of the byte away', () => {
  const view = viewOf('0000000 1 10100000');
  expect(peek(view, 7) & 0b1111).toBe(0b1011);
});

test.each([0, 1, 5, 7])('32 bits from bit %i', (at) => {
  const ones = '1'.repeat(32);
  expect(peek32(viewOf('0'.repeat(at) + ones), at)).toBe(-1);
  expect(peek32(viewOf('1'.repeat(at)), at)).toBe(0);
});

test('a float may start anywhere', () => {
  const one = '0000 0000 0000 0000 0000 0001 1111 1100';
  expect(peekFloat(viewOf(`101${one}`), 3)).toBe(1);
});

function readerOf(bits: string): BitReader {
  return new BitReader(viewOf(bits), 1024);
}

test('the extra bit of a bounded number is there only when it could be set', () => {
  // Below 1023 in nine bits: 511 + 512 would reach the limit, 510 + 512 would not.
  const full = readerOf('111111111 1');
  expect([full.below(1023, 9), full.position]).toEqual([511, 9]);
  const open = readerOf('011111111 1');
  expect([open.below(1023, 9), open.position]).toEqual([1022, 10]);
});

test('64 bits keep every digit', () => {
  expect(readerOf('1'.repeat(64)).u64()).toBe('18446744073709551615');
  expect(readerOf('1'.repeat(64)).i64()).toBe('-1');
});

test('a value that ends behind the stream is refused', () => {
  const reader = new BitReader(viewOf('1'), 12);
  reader.u8();
  expect(() => reader.u8()).toThrow('the stream ends inside a value');
});
