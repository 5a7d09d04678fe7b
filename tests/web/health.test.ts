import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createEmptyDatabase } from '../postgres.ts';
import { startStack, type Stack } from '../stack.ts';

let stack: Stack;

beforeAll(async () => {
  stack = await startStack({ DATABASE_URL: await createEmptyDatabase(), WEB_PORT: '0' });
});
afterAll(() => stack.close());

const get = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(`${stack.webUrl}${path}`, init);

test('a running bot is healthy and ready, and names the parts it looked at', async () => {
  expect(await (await get('/healthz')).json()).toEqual({ status: 'ok' });
  const parts = { database: 'ok', queue: 'ok', gateway: 'ok' };
  // A machine busy with other tests may need longer than a probe waits.
  const ready = async () => (await get('/readyz')).json();
  await expect.poll(ready, { timeout: 10_000 }).toEqual({ status: 'ok', parts });
  expect((await get('/readyz')).status).toBe(200);
});

test('a bot without its gateway is alive, but not ready', async () => {
  const { gateway } = stack.house;
  const { state } = gateway;
  gateway.state = () => 'connecting';
  const ready = await get('/readyz');
  gateway.state = state;
  expect(ready.status).toBe(503);
  expect(await ready.json()).toMatchObject({ parts: { gateway: 'failed', database: 'ok' } });
  expect((await get('/healthz')).status).toBe(200);
});

test('without a public URL there is nothing else, and no way to look around', async () => {
  const known = ['/', '/prove', '/connect', '/auth', '/auth/steam', '/users/profile', '/replays'];
  const paths = [...known, '/training', '/openapi.json', '/style.css', '/package.json', '/.env'];
  for (const path of [...paths, '/%2e%2e/package.json', '/../../etc/passwd']) {
    const answer = await get(path);
    const said = (await answer.json()) as object;
    expect([path, answer.status, said]).toMatchObject([path, 404, { error: 'not-found' }]);
  }
});

test('a header larger than any browser sends is refused', async () => {
  const { port } = new URL(stack.webUrl);
  const status = await new Promise<number | undefined>((resolve, reject) => {
    const headers = { cookie: 'x'.repeat(20_000) };
    request({ port, path: '/healthz', headers }, ({ statusCode }) => resolve(statusCode))
      .once('error', reject)
      .end();
  });
  expect(status).toBe(431);
});
