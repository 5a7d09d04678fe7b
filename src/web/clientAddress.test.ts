import { Hono } from 'hono';
import { expect, test } from 'vitest';
import { clientAddress } from './clientAddress.ts';

test.each([
  ['a proxy of ours says whom it saw', '127.0.0.1', '198.51.100.7', '198.51.100.7'],
  [
    'what came before is the caller’s own',
    '::ffff:172.18.0.2',
    '1.1.1.1, 198.51.100.7',
    '198.51.100.7',
  ],
  ['from the open net nobody is believed', '203.0.113.9', '198.51.100.7', '203.0.113.9'],
  ['without a proxy it is the caller', '192.168.1.4', undefined, '192.168.1.4'],
  ['a network of IPv6 is one caller', '::1', '2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
])('%s', async (_name, address, forwarded, expected) => {
  const app = new Hono();
  app.get('/', (context) => context.text(clientAddress(context)));
  const headers = new Headers(forwarded === undefined ? {} : { 'x-forwarded-for': forwarded });
  const incoming = { socket: { remoteAddress: address, remotePort: 1, remoteFamily: 'IPv4' } };
  const answer = await app.request('/', { headers }, { incoming });
  expect(await answer.text()).toBe(expected);
});
