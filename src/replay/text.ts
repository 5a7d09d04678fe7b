/** What 0x80 to 0x9F mean in windows-1252; every other byte is its own code point. */
const HIGH_CONTROLS =
  '\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F' +
  '\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178';

const ascii = new TextDecoder();
const utf16 = new TextDecoder('utf-16le', { ignoreBOM: true });

/** Node 20's own windows-1252 decoder is latin-1 in disguise, hence the table. */
export function decodeWindows1252(bytes: Uint8Array): string {
  return isAscii(bytes) ? ascii.decode(bytes) : Array.from(bytes, letter).join('');
}

/** A broken surrogate becomes U+FFFD. */
export function decodeUtf16(bytes: Uint8Array): string {
  return utf16.decode(bytes);
}

function isAscii(bytes: Uint8Array): boolean {
  for (let index = 0; index < bytes.length; index++) {
    if (bytes[index]! >= 0x80) return false;
  }
  return true;
}

function letter(byte: number): string {
  const isControl = byte >= 0x80 && byte < 0xa0;
  return isControl ? HIGH_CONTROLS[byte - 0x80]! : String.fromCharCode(byte);
}
