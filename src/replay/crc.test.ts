import { expect, test } from 'vitest';
import { crc32 } from './crc.ts';

test('known checksums', () => {
  expect(crc32(Uint8Array.of(0xa0))).toBe(0x76cc8c81);
  // No byte at all leaves the complement of the start value.
  expect(crc32(new Uint8Array())).toBe(0xefcbf201);
});

/** The definition, one bit at a time. */
function plainCrc32(bytes: Uint8Array): number {
  let register = 0x10340dfe;
  for (const byte of bytes) {
    register ^= byte << 24;
    for (let bit = 0; bit < 8; bit++) {
      register = register < 0 ? (register << 1) ^ 0x04c11db7 : register << 1;
    }
  }
  return ~register >>> 0;
}

test.each([1, 2, 3, 4, 5, 8, 11, 300])(
  '%i bytes, four at a time, as one bit at a time',
  (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 151 + length) & 255);
    expect(crc32(bytes)).toBe(plainCrc32(bytes));
  },
);
