import { expect, test } from 'vitest';
import { playerName } from './playerName.ts';

test.each([
  ['**bold** _it_', '\\*\\*bold\\*\\* \\_it\\_'],
  ['<@123> @everyone', '\\<\\@123\\> \\@everyone'],
  ['[free](https://x.example)', '\\[free\\]\\(https\\://x.example\\)'],
  ['||spoiler|| `code`', '\\|\\|spoiler\\|\\| \\`code\\`'],
  ['# head', '\\# head'],
  ['- item', '\\- item'],
  ['1. item', '1\\. item'],
])('%s has no power over the message', (name, shown) => {
  expect(playerName(name)).toBe(shown);
});

test('a right-to-left name does not turn the line around', () => {
  expect(playerName('حارس')).toBe('\u2068حارس\u2069');
});
