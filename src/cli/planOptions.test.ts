import { expect, test } from 'vitest';
import { readPlanOptions } from './planOptions.ts';

test('a file alone gets half an hour on four days, on a PC, in English', () => {
  expect(readPlanOptions(['match.json'])).toEqual({
    files: ['match.json'],
    minutes: 30,
    days: 4,
    platform: 'pc',
    language: 'en',
  });
});

test('everything can be said', () => {
  const words =
    'a.json b.json --minutes 20 --days 2 --player steam:1 --platform console --rank gold-2';
  expect(readPlanOptions(words.split(' '))).toMatchObject({
    files: ['a.json', 'b.json'],
    minutes: 20,
    days: 2,
    player: 'steam:1',
    platform: 'console',
    rank: 8,
  });
});

test.each([
  ['a.json --minutes many', '--minutes wants a number'],
  ['a.json --days 8', '--days is at most 7'],
  ['a.json --rank wood-1', '--rank wants a rank'],
  ['a.json --player me', '--player wants platform:id'],
  ['a.json --platform amiga', '--platform is pc or console'],
  ['a.json --speed 3', '--speed'],
  ['', 'name at least one'],
])('"%s" is refused: %s', (words, reason) => {
  expect(readPlanOptions(words.split(' ').filter(Boolean))).toEqual(
    expect.stringContaining(reason),
  );
});
