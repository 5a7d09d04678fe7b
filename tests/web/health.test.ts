import { request } from 'node:http';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { evenSkill, pickTeams, playMatch } from '../../playground/matches/index.ts';
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

test('the numbers tell of jobs, steps, cards, answers and the gateway during a load', async () => {
  const { player: user, channel } = stack.scene;
  const players = pickTeams(1, () => evenSkill(0.5));
  const { bytes } = playMatch({ seed: 41, players, seconds: 30 });
  const handle = stack.standIn.driver.runCommand({
    user,
    channel,
    command: 'analyze',
    options: { replay: { name: 'duel.replay', bytes } },
  });
  await handle.untilMessage(({ files }) => files.length === 1, { timeoutMs: 20_000 });
  const text = await untilNumbers(/rockettrainer_card_seconds_count 1/);
  expect(text).toMatch(/rockettrainer_jobs\{queue="parse",state="waiting"\} 0/);
  expect(text).toMatch(/rockettrainer_replay_step_seconds_count\{step="parse"\} 1/);
  expect(text).toMatch(/rockettrainer_replay_step_seconds_count\{step="draw"\} 1/);
  expect(text).toMatch(/rockettrainer_outside_answers_total\{service="discord",status="200"\} \d/);
  expect(text).toMatch(/rockettrainer_gateway\{state="ready"\} 1/);
  expect(text).toMatch(/process_resident_memory_bytes \d/);
});

async function untilNumbers(pattern: RegExp): Promise<string> {
  const until = Date.now() + 10_000;
  for (;;) {
    const text = await (await get('/metrics')).text();
    if (pattern.test(text) || Date.now() > until) return text;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('without a public URL there is nothing else, and no way to look around', async () => {
  const known = ['/', '/prove', '/connect', '/auth', '/auth/steam', '/users/profile', '/replays'];
  const paths = [...known, '/training', '/openapi.json', '/style.css', '/package.json', '/.env'];
  for (const path of [...paths, '/%2e%2e/package.json', '/../../etc/passwd']) {
    const answer = await get(path);
    const said = (await answer.json()) as object;
    expect([path, answer.status, said]).toMatchObject([path, 404, { error: 'not-found' }]);
  }
});

test('every answer forbids framing, sniffing, scripts and storing', async () => {
  const { headers } = await get('/healthz');
  expect(headers.get('content-security-policy')).toMatch(/default-src 'none'/);
  expect(headers.get('content-security-policy')).toMatch(/frame-ancestors 'none'/);
  expect(headers.get('x-content-type-options')).toBe('nosniff');
  expect(headers.get('x-frame-options')).toBe('DENY');
  expect(headers.get('referrer-policy')).toBe('no-referrer');
  expect(headers.get('cache-control')).toBe('no-store');
  expect(headers.get('x-powered-by')).toBeNull();
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
