import { expect, test } from 'vitest';
import { isCanonicalSteamId, parseSteamInput, profileUrl } from './steamId.ts';

/** Account 22202, an invented number. */
const steamId = '76561197960287930';

test.each([
  steamId,
  ` ${steamId} `,
  `<https://steamcommunity.com/profiles/${steamId}>`,
  `https://steamcommunity.com/profiles/${steamId}/`,
  `http://www.steamcommunity.com/profiles/${steamId}/games?tab=all#top`,
  `steamcommunity.com/profiles/${steamId}`,
  'https://steamcommunity.com/profiles/[U:1:22202]',
  'https://steamcommunity.com/profiles/%5BU:1:22202%5D',
  'STEAM_0:0:11101',
  'STEAM_1:0:11101',
  'steam_1:0:11101',
  '[U:1:22202]',
  'U:1:22202',
  '[U:1:22202:1]',
])('%s names the account', (input) => {
  expect(parseSteamInput(input)).toEqual({ kind: 'id', steamId });
});

test('the first and the last account there can be', () => {
  expect(parseSteamInput('[U:1:1]')).toEqual({ kind: 'id', steamId: '76561197960265729' });
  expect(parseSteamInput('STEAM_0:1:2147483647')).toEqual({
    kind: 'id',
    steamId: '76561202255233023',
  });
});

test('another instance of an account is the account', () => {
  const desktop = 76561197960287930n;
  for (const instance of [0n, 2n, 4n]) {
    const alias = String(desktop + ((instance - 1n) << 32n));
    expect(isCanonicalSteamId(alias)).toBe(false);
    expect(parseSteamInput(alias)).toEqual({ kind: 'id', steamId });
  }
  expect(isCanonicalSteamId(steamId)).toBe(true);
});

test.each([
  ['rocket_fan-9', 'rocket_fan-9'],
  ['https://steamcommunity.com/id/rocket_fan-9/', 'rocket_fan-9'],
  ['steamcommunity.com/id/rocket_fan-9/home', 'rocket_fan-9'],
  // Digits alone may be a custom name; only seventeen of them are an id.
  ['123456', '123456'],
])('%s needs a look-up', (input, vanity) => {
  expect(parseSteamInput(input)).toEqual({ kind: 'vanity', vanity });
});

test.each([
  ['steam-not-a-person', '76561197960265728', 'account 0'],
  ['steam-not-a-person', '00000000000022202', 'no universe'],
  ['steam-not-a-person', '10358279152933274', 'a group'],
  ['steam-not-a-person', '90071996842377216', 'another universe'],
  ['steam-not-a-person', 'https://steamcommunity.com/profiles/76561197960265728', 'account 0'],
  ['steam-not-a-person', '[G:1:22202]', 'a game server'],
  ['steam-not-a-person', '[U:2:22202]', 'the beta universe'],
  ['steam-not-a-person', '[U:1:0]', 'account 0'],
  ['steam-not-a-person', '[U:1:4294967296]', 'more than 32 bits'],
  ['steam-not-a-person', 'STEAM_2:0:11101', 'the beta universe'],
  ['steam-not-a-person', 'STEAM_0:2:11101', 'a low bit of two'],
  ['steam-not-understood', '', 'nothing'],
  ['steam-not-understood', 'x', 'one letter'],
  ['steam-not-understood', 'two words', 'a blank'],
  ['steam-not-understood', 'a'.repeat(33), 'too long'],
  ['steam-not-understood', 'https://steamcommunity.com/groups/rocket', 'a group page'],
  ['steam-not-understood', `https://steamcommunity.com.evil.example/profiles/${steamId}`, 'prefix'],
  ['steam-not-understood', `https://steamcommunity.com@evil.example/profiles/${steamId}`, 'user'],
  ['steam-not-understood', `https://steamcommunity.com:8080/profiles/${steamId}`, 'a port'],
  ['steam-not-understood', `https://evil.example/steamcommunity.com/profiles/${steamId}`, 'path'],
  ['steam-not-understood', `https://evil.example/?u=https://steamcommunity.com/id/a`, 'query'],
  ['steam-not-understood', 'https://steamcommunity.com/id/%', 'a broken escape'],
  ['steam-not-understood', 'https://steamcommunity.com/id/..%2fprofiles', 'a hidden slash'],
])('%s: %s (%s)', (code, input) => {
  expect(() => parseSteamInput(input)).toThrow(
    expect.objectContaining({ name: 'UserError', code }),
  );
});

test('a profile link is built from the id alone', () => {
  expect(profileUrl(steamId)).toBe(`https://steamcommunity.com/profiles/${steamId}`);
});
