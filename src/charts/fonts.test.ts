import { createCanvas } from 'canvas';
import { expect, test } from 'vitest';
import { lettersOf } from '../core/cleanName.ts';
import { fontsFor } from './fonts.ts';

function drawn(letter: string): string {
  const canvas = createCanvas(60, 60);
  const context = canvas.getContext('2d');
  context.font = `40px ${fontsFor([letter])}`;
  context.fillText(letter, 5, 45);
  return canvas.toBuffer('image/png').toString('base64');
}

test.each([
  ['Latin', 'Łß', 'inter'],
  ['Cyrillic', 'ДЖ', 'inter cyrillic'],
  ['Greek', 'ΩΨ', 'inter greek'],
  ['Chinese', '守门', 'noto-sans-sc'],
  ['Japanese', 'ゴの', 'noto-sans-sc'],
  ['Korean', '골키', 'noto-sans-kr'],
  ['emoji', '🚀⚽', 'noto-emoji'],
])('%s is drawn with a font of ours, each letter its own shape', (_, letters, family) => {
  const [first, second] = lettersOf(letters) as [string, string];
  expect(fontsFor([letters])).toContain(family);
  expect(drawn(first)).not.toBe(drawn(second));
});

test('a Latin name loads one font file only', () => {
  expect(fontsFor(['Corner Boost'])).toBe('"inter latin"');
});
