import { expect, test } from 'vitest';
import { crc32 } from './crc.ts';

test('known checksums', () => {
  expect(crc32(Uint8Array.of(0xa0))).toBe(0x76cc8c81);
  // No byte at all leaves the complement of the start value.
  expect(crc32(new Uint8Array())).toBe(0xefcbf201);
});
