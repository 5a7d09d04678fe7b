/** The game's own start value: this is not the checksum of zip files. */
const START = 0x10340dfe;
const POLYNOMIAL = 0x04c11db7;

/** What a byte does to the register, alone and with one, two, three bytes behind it. */
const alone = Int32Array.from({ length: 256 }, (_, byte) => {
  let register = byte << 24;
  for (let bit = 0; bit < 8; bit++) {
    register = register < 0 ? (register << 1) ^ POLYNOMIAL : register << 1;
  }
  return register;
});
const beforeOne = alone.map(shiftByte);
const beforeTwo = beforeOne.map(shiftByte);
const beforeThree = beforeTwo.map(shiftByte);

/** CRC-32 with neither input nor output reflected, complemented at the end; four bytes at a time. */
export function crc32(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const wordsEnd = bytes.length & ~3;
  let register = START;
  for (let at = 0; at < wordsEnd; at += 4) {
    const word = register ^ view.getInt32(at);
    register =
      beforeThree[word >>> 24]! ^
      beforeTwo[(word >>> 16) & 255]! ^
      beforeOne[(word >>> 8) & 255]! ^
      alone[word & 255]!;
  }
  for (let at = wordsEnd; at < bytes.length; at++) {
    register = shiftByte(register ^ (bytes[at]! << 24));
  }
  return ~register >>> 0;
}

function shiftByte(register: number): number {
  return (register << 8) ^ alone[register >>> 24]!;
}
