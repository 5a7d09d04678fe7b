import { afterAll, beforeAll, expect, test } from 'vitest';
import { startSteamStandIn } from '../../playground/steam/startSteamStandIn.ts';
import type { SteamStandIn } from '../../playground/steam/SteamStandIn.ts';
import { createSteamHttp, type SteamHttp } from '../steam/http.ts';
import { fetchProvenAccounts, provenAccounts } from './connections.ts';

const verified = { verified: true, visibility: 1, friend_sync: false };
const connections = [
  { ...verified, type: 'steam', id: '76561197960287930', name: 'On Steam' },
  { ...verified, type: 'epicgames', id: 'ABCDEF0123456789abcdef0123456789', name: 'On Epic' },
  { ...verified, type: 'playstation', id: '4242424242424242424', name: 'On_PlayStation' },
  // 0x0009_0000_0000_0001 as decimal digits
  { ...verified, type: 'xbox', id: '2533274790395905', name: 'On Xbox' },
];

let discord: SteamStandIn;
let http: SteamHttp;
beforeAll(async () => {
  discord = await startSteamStandIn();
  discord.connections.set('good-token', connections);
  discord.connections.set('odd-token', { message: 'maintenance' });
  http = createSteamHttp();
});
afterAll(async () => {
  await http.close();
  await discord.close();
});

test('each account is known by the id that replays use', async () => {
  const url = `${discord.url}/users/@me/connections`;
  expect(await fetchProvenAccounts(http, 'good-token', url)).toEqual([
    { id: { platform: 'steam', id: '76561197960287930' }, name: 'On Steam' },
    { id: { platform: 'epic', id: 'abcdef0123456789abcdef0123456789' }, name: 'On Epic' },
    { id: { platform: 'ps4', id: 'On_PlayStation' }, name: 'On_PlayStation' },
    { id: { platform: 'xbox', id: '0100000000000900' }, name: 'On Xbox' },
  ]);
});

test('a token that Discord refuses, and an answer that is none', async () => {
  const url = `${discord.url}/users/@me/connections`;
  const refused = fetchProvenAccounts(http, 'old-token', url);
  await expect(refused).rejects.toMatchObject({ code: 'not-allowed' });
  const odd = fetchProvenAccounts(http, 'odd-token', url);
  await expect(odd).rejects.toMatchObject({ name: 'TransientError' });
});

test.each([
  ['not verified', { verified: false }],
  ['revoked', { revoked: true }],
  ['of another service', { type: 'twitch' }],
  ['with an id of another instance', { id: '76561202255255226' }],
  ['with a number for an id', { id: 76561197960287930n }],
  ['without saying whether it is verified', { verified: undefined }],
])('a connection %s proves nothing', (_what, change) => {
  expect(provenAccounts([{ ...connections[0], ...change }])).toEqual([]);
});
