import { generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { discordEventRoutes } from './discordEventRoutes.ts';

const { publicKey, privateKey } = generateKeyPairSync('ed25519');
const raw = publicKey.export({ format: 'der', type: 'spki' }).subarray(-32).toString('hex');
const gone: string[] = [];
const app = discordEventRoutes({
  publicKey: raw,
  deauthorize: async (id) => void gone.push(id),
});

const leaving = JSON.stringify({
  type: 1,
  event: { type: 'APPLICATION_DEAUTHORIZED', data: { user: { id: '700000000000000001' } } },
});

async function post(body: string, { signed = body, timestamp = '1764000000' } = {}) {
  const signature = sign(undefined, Buffer.from(`${timestamp}${signed}`), privateKey);
  const headers = {
    'x-signature-ed25519': signature.toString('hex'),
    'x-signature-timestamp': '1764000000',
  };
  return (await app.request('/discord/events', { method: 'POST', body, headers })).status;
}

test('Discord’s ping and events are taken, and who left is named', async () => {
  expect(await post(JSON.stringify({ version: 1, application_id: '1', type: 0 }))).toBe(204);
  expect(gone).toEqual([]);
  expect(await post(leaving)).toBe(204);
  expect(gone).toEqual(['700000000000000001']);
});

test('what Discord did not sign is refused', async () => {
  gone.length = 0;
  expect(await post(leaving, { signed: '{}' })).toBe(401);
  expect(await post(leaving, { timestamp: '1764000001' })).toBe(401);
  const unsigned = await app.request('/discord/events', { method: 'POST', body: leaving });
  expect(unsigned.status).toBe(401);
  expect(gone).toEqual([]);
});

test('an event of another kind or shape does nothing', async () => {
  expect(await post('{"type":1,"event":{"type":"ENTITLEMENT_CREATE"}}')).toBe(204);
  expect(await post('no JSON')).toBe(204);
  expect(gone).toEqual([]);
});
