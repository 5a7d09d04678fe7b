/** `length` counts the closing NUL; it is negative, and counts UTF-16 units, for the wide form. */
export type EncodedText = { readonly length: number; readonly bytes: Uint8Array };

/**
 * One byte a character as long as all are latin-1, UTF-16 otherwise, as the game decides. 0x80 to
 * 0x9F are latin-1 too, but readers take those bytes for windows-1252, so such text goes wide.
 */
export function encodeText(text: string): EncodedText {
  if (text === '') return { length: 0, bytes: new Uint8Array() };
  return isNarrow(text) ? encodeNarrow(text) : encodeWide(text);
}

function isNarrow(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit > 0xff || (unit >= 0x80 && unit < 0xa0)) return false;
  }
  return true;
}

function encodeNarrow(text: string): EncodedText {
  const bytes = new Uint8Array(text.length + 1);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return { length: bytes.length, bytes };
}

function encodeWide(text: string): EncodedText {
  const bytes = new Uint8Array((text.length + 1) * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), true);
  return { length: -(text.length + 1), bytes };
}
