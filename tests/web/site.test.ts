import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openSignInStage, type SignInStage } from './signInStage.ts';

const metricsToken = 'a token for those who watch';
let stage: SignInStage;

beforeAll(async () => {
  stage = await openSignInStage({ variables: { METRICS_TOKEN: metricsToken } });
});
afterAll(() => stage.close());

const get = (path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(`${stage.publicUrl}${path}`, { headers, redirect: 'manual' });

/** One of every kind: page, redirect, style, JSON, description, numbers, refusal, nothing. */
const paths = [
  '/healthz',
  '/readyz',
  '/metrics',
  '/style.css',
  '/robots.txt',
  '/openapi.json',
  '/prove',
  '/prove/return',
  '/connect',
  '/auth',
  '/auth/steam',
  '/auth/steam/return',
  '/users/profile',
  '/replays',
  '/replays/x',
  '/training',
  '/',
  '/no/such/thing',
] as const;

test.each(paths)('%s forbids framing, sniffing, scripts and guessing', async (path) => {
  const { headers } = await get(path);
  const policy = headers.get('content-security-policy');
  expect(policy).toMatch(/default-src 'none'/);
  expect(policy).toMatch(/frame-ancestors 'none'/);
  expect(policy).toMatch(/form-action 'self' http:\/\/127\.0\.0\.1:\d+ https:\/\/discord\.com/);
  expect(policy).not.toMatch(/script-src|unsafe/);
  expect(Object.fromEntries(headers)).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
  });
  expect(headers.get('permissions-policy')).toContain('camera=()');
  expect(headers.get('cache-control')).toMatch(path === '/style.css' ? /max-age/ : /no-store/);
  expect([headers.get('x-powered-by'), headers.get('server')]).toEqual([null, null]);
});

describe('nobody looks around', () => {
  test.each(['/', '/src', '/.env', '/package.json', '/../package.json', '/%2e%2e/.env', '/data/'])(
    '%s is nothing, to a browser as a page',
    async (path) => {
      const program = await get(path);
      const said: unknown = await program.json();
      expect([program.status, said]).toMatchObject([404, { error: 'not-found' }]);
      const page = await get(path, { accept: 'text/html' });
      expect(page.status).toBe(404);
      expect(await page.text()).toContain('<h1>Nothing here</h1>');
    },
  );

  test('the public port shows numbers to whoever has the token, and parts to nobody', async () => {
    expect((await get('/metrics')).status).toBe(404);
    expect((await get('/metrics', { authorization: 'Bearer guessed' })).status).toBe(404);
    const seen = await get('/metrics', { authorization: `Bearer ${metricsToken}` });
    expect(await seen.text()).toContain('rockettrainer_gateway');
    const ready = (await (await get('/readyz')).json()) as object;
    expect(Object.keys(ready)).toEqual(['status']);
  });

  test('methods that no route knows are nothing, too', async () => {
    for (const method of ['DELETE', 'PATCH', 'POST']) {
      const answer = await fetch(`${stage.publicUrl}/users/profile`, { method });
      expect([method, answer.status]).toEqual([method, 404]);
    }
  });

  test('an address that is no path of ours breaks nothing', async () => {
    for (const path of ['/%', '/replays/%ff', '/prove?token=%', `/${'x'.repeat(8_000)}`]) {
      expect((await get(path)).status).toBeLessThan(500);
    }
  });
});

test('an address that begins sign-in after sign-in is slowed down', async () => {
  const headers = { 'x-forwarded-for': '198.51.100.9' };
  const tried = await Promise.all(Array.from({ length: 35 }, () => get('/auth/steam', headers)));
  const statuses = tried.map(({ status }) => status);
  expect(statuses.filter((status) => status === 303)).toHaveLength(30);
  const refused = tried.find(({ status }) => status === 429);
  expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
  expect(await refused?.text()).toContain('One moment');
});
