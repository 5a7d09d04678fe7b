import { expect, test } from 'vitest';
import { decodeUtf16, decodeWindows1252 } from './text.ts';

test('windows-1252 is not latin-1: the euro sign stands at 80', () => {
  expect(decodeWindows1252(Uint8Array.of(0x80, 0x41, 0x9f, 0xe9, 0xb3))).toBe('€AŸé³');
});

test('the five bytes that windows-1252 leaves open keep their code points', () => {
  expect(decodeWindows1252(Uint8Array.of(0x81, 0x8d, 0x8f, 0x90, 0x9d))).toBe(
    '\u0081\u008D\u008F\u0090\u009D',
  );
});

test('a byte order mark is a letter like any other, a broken surrogate is not', () => {
  expect(decodeUtf16(Uint8Array.of(0xff, 0xfe, 0x23, 0x26))).toBe('\uFEFF☣');
  expect(decodeUtf16(Uint8Array.of(0x00, 0xd8, 0x41, 0x00))).toBe('\uFFFDA');
});
