import { expect, test } from 'vitest';
import { readAccountId } from './accountId.ts';

const epic = '0a1b2c3d4e5f60718293a4b5c6d7e8f9';

test.each([
  ['steam', '76561197960287930', '76561197960287930'],
  ['epic', epic.toUpperCase(), epic],
  ['epic', ` \`${epic}\` `, epic],
  ['ps4', 'Corner_Boost-1', 'Corner_Boost-1'],
  ['switch', 'AB12CD34EF567890', 'ab12cd34ef567890'],
] as const)('%s takes %s', (platform, typed, id) => {
  expect(readAccountId(platform, typed)).toEqual({ platform, id });
});

test('a decimal XUID and its bytes are one account', () => {
  // 0x0009000000000001
  expect(readAccountId('xbox', '2533274790395905')).toEqual(
    readAccountId('xbox', '0100000000000900'),
  );
});

test.each([
  ['epic', 'my epic name'],
  ['epic', epic.slice(1)],
  ['ps4', '1starts-with-a-digit'],
  ['ps4', 'ab'],
  ['ps4', 'a:b:c'],
  ['xbox', 'Gamertag#1234'],
  ['switch', 'SW-1234-5678-9012'],
] as const)('%s refuses %s', (platform, typed) => {
  expect(readAccountId(platform, typed)).toBeUndefined();
});
