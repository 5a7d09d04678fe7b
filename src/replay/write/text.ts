/** Where windows-1252 differs from latin-1: the characters of bytes 0x80 to 0x9F, in order. */
const HIGH_CHARACTERS =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

/** `length` counts the closing NUL; it is negative, and counts UTF-16 units, for the wide form. */
export type EncodedText = { readonly length: number; readonly bytes: Uint8Array };

/** windows-1252 when every character has a byte there, UTF-16 otherwise, as the game writes it. */
export function encodeText(text: string): EncodedText {
  if (text === '') return { length: 0, bytes: new Uint8Array() };
  const bytes = new Uint8Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    const byte = byteOf(text.charCodeAt(at));
    if (byte === undefined) return encodeWide(text);
    bytes[at] = byte;
  }
  return { length: bytes.length, bytes };
}

function byteOf(unit: number): number | undefined {
  if (unit < 0x80 || (unit >= 0xa0 && unit <= 0xff)) return unit;
  const index = HIGH_CHARACTERS.indexOf(String.fromCharCode(unit));
  return index === -1 ? undefined : 0x80 + index;
}

function encodeWide(text: string): EncodedText {
  const bytes = new Uint8Array((text.length + 1) * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return { length: -(text.length + 1), bytes };
}
