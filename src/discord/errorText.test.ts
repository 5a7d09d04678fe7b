import { expect, test } from 'vitest';
import { TransientError, UserError, type UserErrorCode } from '../core/errors.ts';
import { errorText, userErrorText } from './errorText.ts';
import { germanTexts } from './germanErrorText.ts';

const codes = Object.keys(germanTexts) as readonly UserErrorCode[];
const facts = { input: 'xyz', name: 'xyz', seconds: 3, needed: 'Manage Server' };

test('whatever is refused is said in German to who speaks it', () => {
  const same = codes.filter(
    (code) => userErrorText(code, facts, 'de') === userErrorText(code, facts, 'en'),
  );
  expect(same).toEqual([]);
});

test('German leaves out nothing that English tells', () => {
  const told = (code: UserErrorCode, language: 'en' | 'de') =>
    Object.values(facts).filter((fact) => userErrorText(code, facts, language).includes(`${fact}`));
  const different = codes.filter((code) => told(code, 'en').join() !== told(code, 'de').join());
  expect(different).toEqual([]);
});

test('what was typed stays text, and a fact that is not known leaves a whole sentence', () => {
  const code = 'timezone-not-understood';
  expect(userErrorText(code, { input: '`@everyone`' }, 'de')).toContain("`'@everyone'`");
  expect(userErrorText(code, {}, 'en')).toContain('that is not a time zone');
  for (const each of codes) {
    const said = errorText(new UserError(each), 'r', 'de');
    expect(said).toMatch(/^[^]{10,}[.`)]$/);
    expect(said).not.toMatch(/undefined|NaN/);
  }
});

test('an outage and a bug are told in both languages', () => {
  expect(errorText(new TransientError('x'), 'r', 'de')).toContain('beschäftigt');
  expect(errorText(new Error('x'), 'abc123', 'de')).toContain('abc123');
});
