import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { startSteamStandIn } from '../../playground/steam/startSteamStandIn.ts';
import type { SteamMood, SteamStandIn } from '../../playground/steam/SteamStandIn.ts';
import { createSteamHttp, type SteamHttp } from './http.ts';
import { steamSignInUrl } from './openId.ts';
import { verifySteamSignIn, type SteamSignInDeps } from './verifySteamSignIn.ts';

const me = '76561197960287930';
const victim = '76561197960287931';
const returnTo = 'https://bot.example/steam/return?state=one-use-state';

let steam: SteamStandIn;
let http: SteamHttp;
let nonces: Set<string>;
let deps: SteamSignInDeps;

beforeAll(async () => {
  steam = await startSteamStandIn();
  http = createSteamHttp({ timeoutMs: 700 });
});
afterAll(async () => {
  await http.close();
  await steam.close();
});
beforeEach(() => {
  steam.mood = 'ok';
  steam.requests.length = 0;
  nonces = new Set();
  deps = {
    http,
    now: () => new Date(),
    loginUrl: `${steam.url}/openid/login`,
    burnNonce: async (nonce) => !nonces.has(nonce) && Boolean(nonces.add(nonce)),
  };
});

const verify = (query: URLSearchParams | string, expected = returnTo): Promise<string> =>
  verifySteamSignIn(deps, { query: query.toString(), returnTo: expected });

test('the whole way: redirect, choose, come back, be told who it is', async () => {
  steam.people.push({ steamId: me, persona: 'Boost & <Co>' });
  const login = steamSignInUrl({ returnTo, realm: 'https://bot.example' }, deps.loginUrl);
  const page = await (await fetch(login)).text();
  expect(page).toContain('Boost &amp; &lt;Co&gt;');

  const signedIn = await fetch(`${login}&as=${me}`, { redirect: 'manual' });
  const back = new URL(signedIn.headers.get('location')!);
  expect(back.origin + back.pathname).toBe('https://bot.example/steam/return');
  await expect(verify(back.search.slice(1))).resolves.toBe(me);
});

test('the redirect goes to Steam itself, as one identity to be chosen there', () => {
  const url = new URL(steamSignInUrl({ returnTo, realm: 'https://bot.example' }));
  expect(url.origin + url.pathname).toBe('https://steamcommunity.com/openid/login');
  expect(Object.fromEntries(url.searchParams)).toEqual({
    'openid.ns': 'http://specs.openid.net/auth/2.0',
    'openid.mode': 'checkid_setup',
    'openid.identity': 'http://specs.openid.net/auth/2.0/identifier_select',
    'openid.claimed_id': 'http://specs.openid.net/auth/2.0/identifier_select',
    'openid.return_to': returnTo,
    'openid.realm': 'https://bot.example',
  });
});

test('closing the Steam page is no attack', async () => {
  const query = 'state=one-use-state&openid.ns=x&openid.mode=cancel';
  await expect(verify(query)).rejects.toMatchObject({ code: 'steam-sign-in-cancelled' });
});

type Attack = (query: URLSearchParams) => URLSearchParams | string;

const change =
  (name: string, value: string | ((old: string) => string)): Attack =>
  (query) => {
    const key = `openid.${name}`;
    query.set(key, typeof value === 'string' ? value : value(query.get(key)!));
    return query;
  };
const both = (first: Attack, second: Attack): Attack => {
  return (query) => second(new URLSearchParams(first(query)));
};
const claim = (identity: string): Attack =>
  both(change('claimed_id', identity), change('identity', identity));
const leaveUnsigned = (name: string): Attack =>
  change('signed', (list) => list.replace(new RegExp(`,${name}\\b`), ''));
const remove =
  (name: string): Attack =>
  (query) => {
    query.delete(`openid.${name}`);
    return query;
  };
const repeat =
  (name: string, value: string): Attack =>
  (query) => {
    query.append(`openid.${name}`, value);
    return query;
  };
const home = 'https://steamcommunity.com/openid/id';

/** Each is refused before Steam is asked: a request goes out only for what we sent out ourselves. */
const attacks: Readonly<Record<string, Attack>> = {
  'forged op_endpoint': change('op_endpoint', 'https://evil.example/openid/login'),
  'op_endpoint over http': change('op_endpoint', 'http://steamcommunity.com/openid/login'),
  'op_endpoint with our prefix': change('op_endpoint', (at) => `${at}.evil.example`),
  'op_endpoint with a user part': change(
    'op_endpoint',
    'https://steamcommunity.com@evil.example/openid/login',
  ),
  'return_to of another site': change('return_to', 'https://other.example/steam/return?state=x'),
  'return_to that begins like ours': change('return_to', (at) =>
    at.replace('bot.example', 'bot.example.evil.example'),
  ),
  'return_to that continues ours': change('return_to', (at) => `${at}&then=elsewhere`),
  'return_to over http': change('return_to', (at) => at.replace('https', 'http')),
  'return_to with another state': change('return_to', (at) => at.replace('one-use', 'other')),
  'state of somebody else': (query) => query.toString().replace('state=one-use', 'state=other'),
  'state twice': (query) => `state=other&${query.toString()}`,
  'no state': (query) => query.toString().replace(/^state=[^&]*&/, ''),
  'claimed_id of the victim': change('claimed_id', `${home}/${victim}`),
  'identity of the victim': change('identity', `${home}/${victim}`),
  'claimed_id over http': claim(`http://steamcommunity.com/openid/id/${victim}`),
  'claimed_id on another host': claim(
    `https://steamcommunity.com.evil.example/openid/id/${victim}`,
  ),
  'claimed_id where the dot is any letter': claim(`https://steamcommunityXcom/openid/id/${victim}`),
  'claimed_id inside another address': claim(`https://evil.example/?x=${home}/${victim}`),
  'claimed_id with a longer path': claim(`${home}/${victim}/../${me}`),
  'claimed_id with a second line': claim(`${home}/${victim}\nx`),
  'claimed_id of a vanity name': claim('https://steamcommunity.com/id/somebody'),
  'claimed_id of a group': claim(`${home}/10358279152933274`),
  'claimed_id of another instance': claim(`${home}/76561202255255226`),
  'claimed_id of account 0': claim(`${home}/76561197960265728`),
  'claimed_id not signed': leaveUnsigned('claimed_id'),
  'identity not signed': leaveUnsigned('identity'),
  'return_to not signed': leaveUnsigned('return_to'),
  'response_nonce not signed': leaveUnsigned('response_nonce'),
  'op_endpoint not signed': leaveUnsigned('op_endpoint'),
  'assoc_handle not signed': leaveUnsigned('assoc_handle'),
  'signed that names lookalikes': change('signed', (list) =>
    list.replace('claimed_id', 'claimed_idx'),
  ),
  'signed that names a field twice': change('signed', (list) => `${list},claimed_id`),
  'claimed_id twice': repeat('claimed_id', `${home}/${victim}`),
  'op_endpoint twice': repeat('op_endpoint', 'https://evil.example'),
  'return_to twice': repeat('return_to', 'https://evil.example'),
  'mode twice': repeat('mode', 'id_res'),
  'an array by brackets': both(remove('claimed_id'), repeat('claimed_id[]', `${home}/${victim}`)),
  'a name by underscores': both(remove('claimed_id'), (query) => {
    query.append('openid_claimed_id', `${home}/${victim}`);
    return query;
  }),
  'mode checkid_setup': change('mode', 'checkid_setup'),
  'mode error': change('mode', 'error'),
  'OpenID 1.1': change('ns', 'http://openid.net/signon/1.1'),
  'no ns': remove('ns'),
  'no signature': remove('sig'),
  'an empty signature': change('sig', ''),
  'stale nonce': change('response_nonce', '2020-01-01T00:00:00Zabcdef'),
  'nonce of tomorrow': change('response_nonce', () => {
    return `${new Date(Date.now() + 86_400_000).toISOString().slice(0, 19)}Zabcdef`;
  }),
  'nonce without a time': change('response_nonce', 'abcdef'),
  'a query without end': (query) => `${query.toString()}&x=${'x'.repeat(10_000)}`,
  nothing: () => '',
};

test.each(Object.entries(attacks))('refused unasked: %s', async (_name, attack) => {
  const query = attack(steam.book.assert(returnTo, me));
  await expect(verify(query)).rejects.toMatchObject({ code: 'steam-sign-in-refused' });
  expect(steam.requests).toEqual([]);
  expect(nonces.size).toBe(0);
});

test.each<[string, Attack]>([
  ['claimed_id exchanged together with identity', claim(`${home}/${victim}`)],
  ['another signature', change('sig', 'AAAAAAAAAAAAAAAAAAAAAAAAAAA=')],
  ['a fresh nonce on an old assertion', change('response_nonce', (old) => `${old}x`)],
  ['another association', change('assoc_handle', 'mine')],
])('refused by Steam: %s', async (_name, attack) => {
  const query = attack(steam.book.assert(returnTo, me));
  await expect(verify(query)).rejects.toMatchObject({ code: 'steam-sign-in-refused' });
  expect(steam.requests).toEqual(['POST /openid/login']);
});

test('an assertion works once, even if Steam would confirm it again', async () => {
  const query = steam.book.assert(returnTo, me);
  const answers = { status: 200, text: 'ns:http://specs.openid.net/auth/2.0\nis_valid:true\n' };
  deps = { ...deps, http: { postForm: async () => answers } };
  await expect(verify(query)).resolves.toBe(me);
  await expect(verify(query)).rejects.toMatchObject({ facts: { reason: 'used twice' } });

  const together = steam.book.assert(returnTo, me);
  const outcomes = await Promise.allSettled([verify(together), verify(together)]);
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
});

test('an assertion made for another site is not ours', async () => {
  const theirs = 'https://other.example/login?state=one-use-state';
  const stolen = steam.book.assert(theirs, victim);
  await expect(verify(stolen)).rejects.toMatchObject({ facts: { reason: 'return_to' } });
  expect(steam.requests).toEqual([]);
});

test('a nonce is kept until it is stale', async () => {
  const seen: Date[] = [];
  deps = { ...deps, burnNonce: async (_nonce, until) => seen.push(until) > 0 };
  const issued = new Date('2026-01-02T03:04:05Z');
  deps = { ...deps, now: () => new Date(issued.getTime() + 4 * 60_000) };
  await verify(steam.book.assert(returnTo, me, issued));
  expect(seen).toEqual([new Date('2026-01-02T03:09:05Z')]);
});

test.each<[SteamMood, Record<string, string>]>([
  ['invalid', { code: 'steam-sign-in-refused' }],
  ['substring', { code: 'steam-sign-in-refused' }],
  ['no-namespace', { code: 'steam-sign-in-refused' }],
  ['forbidden', { name: 'TransientError' }],
  ['limited', { name: 'TransientError' }],
  ['slow', { name: 'TransientError' }],
  ['huge', { name: 'TransientError' }],
  ['redirect', { name: 'TransientError' }],
])('Steam is %s', async (mood, refusal) => {
  steam.mood = mood;
  await expect(verify(steam.book.assert(returnTo, me))).rejects.toMatchObject(refusal);
  expect(nonces.size).toBe(0);
});
