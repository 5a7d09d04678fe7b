import { inspect } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startSteamStandIn } from '../../playground/steam/startSteamStandIn.ts';
import type { SteamStandIn } from '../../playground/steam/SteamStandIn.ts';
import { createSteamClient, type SteamClient } from './createSteamClient.ts';
import { createSteamHttp, type SteamHttp } from './http.ts';
import { isProfileError, parseProfileXml } from './profile.ts';
import { parseSteamInput } from './steamId.ts';

const steamId = '76561197960287930';
const key = 'FEDCBA9876543210FEDCBA9876543210';

let steam: SteamStandIn;
let http: SteamHttp;

beforeAll(async () => {
  steam = await startSteamStandIn();
  steam.people.push({ steamId, vanity: 'Rocket_Fan', persona: 'Rocket ]] Fan <3' });
  steam.apiKeys.add(key);
  http = createSteamHttp({ timeoutMs: 700 });
});
afterAll(async () => {
  await http.close();
  await steam.close();
});
beforeEach(() => {
  steam.mood = 'ok';
  steam.requests.length = 0;
});

function client(apiKey?: string): SteamClient {
  return createSteamClient({ http, apiKey, communityUrl: steam.url, apiUrl: steam.url });
}

test.each([
  ['without a key', undefined, ['GET /id/rocket_fan/', `GET /profiles/${steamId}/`]],
  [
    'with a key',
    key,
    [
      'GET /ISteamUser/ResolveVanityURL/v1/',
      'GET /ISteamUser/GetPlayerSummaries/v2/',
      'GET /ISteamUser/GetPlayerSummaries/v2/',
    ],
  ],
  [
    'with a key that Steam refuses',
    'no-longer-valid',
    [
      'GET /ISteamUser/ResolveVanityURL/v1/',
      'GET /id/rocket_fan/',
      'GET /ISteamUser/GetPlayerSummaries/v2/',
      `GET /profiles/${steamId}/`,
    ],
  ],
])('%s a name and an id are shown back', async (_how, apiKey, requests) => {
  const shown = { steamId, persona: 'Rocket ]] Fan <3' };
  expect(await client(apiKey).resolve(parseSteamInput('rocket_fan'))).toEqual(shown);
  expect(await client(apiKey).resolve(parseSteamInput(steamId))).toEqual(shown);
  expect(steam.requests).toEqual(requests);
});

test.each([undefined, key])('nobody there is not found (key: %s)', async (apiKey) => {
  for (const input of ['nobody_here', '[U:1:4242]']) {
    const asked = client(apiKey).resolve(parseSteamInput(input));
    await expect(asked).rejects.toMatchObject({ code: 'steam-not-found' });
  }
});

test.each(['forbidden', 'limited', 'slow', 'huge', 'redirect'] as const)(
  'Steam is %s: try again, and the key stays out of the error',
  async (mood) => {
    steam.mood = mood;
    for (const apiKey of [undefined, key]) {
      const error: unknown = await client(apiKey)
        .resolve({ kind: 'vanity', vanity: 'rocket_fan' })
        .catch((thrown: unknown) => thrown);
      expect(error).toMatchObject({ name: 'TransientError' });
      expect(inspect(error, { depth: 9, showHidden: true })).not.toContain(key);
    }
  },
);

test.each([
  ['an id typed into the name', `<profile><steamID><![CDATA[<steamID64>${steamId}</steamID64>]]>`],
  ['a document type', `<!DOCTYPE p [<!ENTITY e "${steamId}">]><profile><steamID64>&e;</steamID64>`],
  ['an id of another instance', '<profile><steamID64>76561202255255226</steamID64>'],
  ['a web page', '<html>502 Bad Gateway</html>'],
  ['nothing', ''],
])('%s is no profile', (_what, xml) => {
  expect(parseProfileXml(xml)).toBeUndefined();
  expect(isProfileError(xml)).toBe(false);
});

test('a profile without a readable name still has its id', () => {
  const xml = `<profile><steamID64>${steamId}</steamID64><steamID>`;
  expect(parseProfileXml(xml)).toEqual({ steamId, persona: undefined });
});

test('a persona of a hundred thousand brackets is read in no time', () => {
  const xml = `<profile><steamID64>${steamId}</steamID64><steamID><![CDATA[${']'.repeat(1e5)}`;
  const startedAt = performance.now();
  expect(parseProfileXml(xml)?.persona).toBeUndefined();
  expect(performance.now() - startedAt).toBeLessThan(500);
});
