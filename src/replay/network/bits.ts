/**
 * The network stream is a string of bits, least significant first, without any alignment. These
 * functions load a whole word at a bit's byte and shift the bits before it away: one load instead
 * of one step a bit. Callers keep the position, because a local number is faster than a field.
 *
 * They read up to eight bytes from the byte of `at`, so the view must go on a little behind the
 * stream's end (`GUARD_BYTES`).
 */
export function peek(view: DataView, at: number): number {
  // A signed shift: unsigned ones give numbers that engines keep outside their small integers.
  return view.getInt32(at >>> 3, true) >> (at & 7);
}

/** The bits of one load that always hold data: 32 less the seven that shifting may cost. */
export const PEEK_BITS = 25;

/** 32 bits, as a signed number. */
export function peek32(view: DataView, at: number): number {
  const byte = at >>> 3;
  const shift = at & 7;
  const high = view.getUint8(byte + 4);
  // Two shifts, because a shift by 32 would be none at all.
  return (view.getInt32(byte, true) >>> shift) | ((high << 1) << (31 - shift));
}

const floatBits = new Int32Array(1);
const float = new Float32Array(floatBits.buffer);

export function peekFloat(view: DataView, at: number): number {
  floatBits[0] = peek32(view, at);
  return float[0]!;
}

/** Widest thing read between two looks at the stream's end, rounded up: a rigid body has 280 bits. */
export const GUARD_BYTES = 64;
