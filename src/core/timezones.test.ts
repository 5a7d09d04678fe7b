import { expect, test } from 'vitest';
import { readTimezone, suggestTimezones } from './timezones.ts';

test.each([
  ['Europe/Berlin', 'Europe/Berlin'],
  ['europe/berlin', 'Europe/Berlin'],
  ['São Paulo', 'America/Sao_Paulo'],
  ['new york', 'America/New_York'],
  ['utc', 'UTC'],
])('%s is %s', (typed, zone) => {
  expect(readTimezone(typed)).toBe(zone);
});

test.each(['', 'Europe', 'Middle-earth/Shire', 'America/'])('"%s" is no zone', (typed) => {
  expect(readTimezone(typed)).toBeUndefined();
});

test('the city one types comes first, and no more than asked for', () => {
  expect(suggestTimezones('ber', 3)[0]).toBe('Europe/Berlin');
  expect(suggestTimezones('', 25)).toHaveLength(25);
  expect(suggestTimezones('nowhere at all', 25)).toEqual([]);
});
