import { expect, test } from 'vitest';
import { cleanName, lettersOf, NAMELESS } from './cleanName.ts';

test('nothing hides in a name: direction marks, zero width, controls, stacked accents', () => {
  expect(cleanName('ev\u202eil\u200b\u2066\u0007')).toBe('evil');
  expect(cleanName('z\u0301\u0302\u0303\u0304\u0305')).toBe('z\u0301\u0302');
  expect(cleanName('\u200b\u2060')).toBe(NAMELESS);
});

test('emoji families, accents and every script stay whole', () => {
  for (const name of ['👩🏽‍🚀 Kim', 'Łukasz', 'Вратарь', 'Ωmega', 'ゴール', '守门员', '골키퍼']) {
    expect(cleanName(name)).toBe(name);
  }
});

test('a name too long for a line is cut by letters', () => {
  expect(lettersOf(cleanName('👩‍🚀'.repeat(50)))).toHaveLength(32);
});
