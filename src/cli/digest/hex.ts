import type { IntVector } from '../../replay/index.ts';

const bits = new Uint32Array(1);
const float = new Float32Array(bits.buffer);
const pairs = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** The eight hex digits of a single-precision number: 1 is 3f800000. */
export function hexOf(value: number): string {
  float[0] = value;
  const word = bits[0]!;
  return (
    pairs[word >>> 24]! +
    pairs[(word >>> 16) & 255]! +
    pairs[(word >>> 8) & 255]! +
    pairs[word & 255]!
  );
}

/** A float inside JSON; what is no number there becomes null. */
export function hexJson(value: number): string {
  return Number.isFinite(value) ? `"${hexOf(value)}"` : 'null';
}

/** Vectors inside attributes are rendered as hundredths, whatever their unit. */
export function vectorJson({ x, y, z }: IntVector): string {
  return `{"x":"${hexOf(x / 100)}","y":"${hexOf(y / 100)}","z":"${hexOf(z / 100)}"}`;
}

/** JSON in which what is absent is null, as the rendering wants it. */
export function jsonOf(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => inner ?? null);
}
