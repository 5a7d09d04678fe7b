import { crc32 } from '../../src/replay/crc.ts';

const ID_DIGITS = 32;

/** The same recording under another id: the header's own, with its checksum made right again. */
export function asAnotherMatch(bytes: Uint8Array, number: number): Uint8Array {
  const copy = Buffer.from(bytes);
  const digits = number.toString(16).toUpperCase().padStart(8, '0');
  // With their own length in front: `UniqueNetId` ends like `Id`.
  for (const key of ['\x03\0\0\0Id\0', '\x0a\0\0\0MatchGUID\0']) {
    const value = copy.indexOf('StrProperty\0', copy.indexOf(key)) + 'StrProperty\0'.length;
    // A 64-bit size and the text's own length stand between.
    copy.write(digits, value + 12 + ID_DIGITS - digits.length, 'latin1');
  }
  const headerEnd = 8 + copy.readInt32LE(0);
  copy.writeUInt32LE(crc32(copy.subarray(8, headerEnd)), 4);
  return copy;
}
