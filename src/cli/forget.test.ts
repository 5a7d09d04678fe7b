import { expect, test } from 'vitest';
import { readWhom } from './forget.ts';

test.each([
  ['discord:700000000000000001', { discordId: '700000000000000001' }],
  ['steam:76561197960287930', { player: { platform: 'steam', id: '76561197960287930' } }],
  ['ps4:Corner_1', { player: { platform: 'ps4', id: 'Corner_1' } }],
])('%s names somebody', (text, whom) => {
  expect(readWhom(text)).toEqual(whom);
});

test.each(['', 'steam', 'steam:123', 'discord:me', 'arcade:76561197960287930'])(
  '"%s" names nobody',
  (text) => {
    expect(readWhom(text)).toBeUndefined();
  },
);
