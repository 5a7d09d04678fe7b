/** The game's own start value: this is not the checksum of zip files. */
const START = 0x10340dfe;
const POLYNOMIAL = 0x04c11db7;

const table = Int32Array.from({ length: 256 }, (_, byte) => {
  let register = byte << 24;
  for (let bit = 0; bit < 8; bit++) {
    register = register < 0 ? (register << 1) ^ POLYNOMIAL : register << 1;
  }
  return register;
});

/** CRC-32 with neither input nor output reflected, complemented at the end. */
export function crc32(bytes: Uint8Array): number {
  let register = START;
  for (let index = 0; index < bytes.length; index++) {
    register = (register << 8) ^ table[(register >>> 24) ^ bytes[index]!]!;
  }
  return ~register >>> 0;
}
