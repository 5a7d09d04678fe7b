import { createHash, randomBytes } from 'node:crypto';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { evenSkill, pickTeams, playMatch } from '../../playground/matches/index.ts';
import { publicParts } from '../../src/roles/publicParts.ts';
import type { Purpose } from '../../src/web/signTokens.ts';
import { account, linkMember, storeMatches, writtenMatch } from '../coaching/writtenMatches.ts';
import { ApiClient } from './ApiClient.ts';
import { openSignInStage, secretKey, type SignInStage } from './signInStage.ts';
import { Visitor } from './Visitor.ts';

const dashboard = 'https://dashboard.example';
let stage: SignInStage;
let api: ApiClient;
let mine: string;
let theirs: string;

beforeAll(async () => {
  stage = await openSignInStage({ variables: { CORS_ORIGINS: dashboard } });
  api = await ApiClient.open(stage.publicUrl);
  mine = await tokenFor(me());
  theirs = await tokenFor(stage.stack.scene.owner);
});
afterAll(() => stage.close());

type Person = { readonly id: string; readonly name: string };
const me = (): Person => stage.stack.scene.player;

async function tokenFor(
  { id: discordId, name: username }: Person,
  { purpose = 'access' as Purpose, seconds = 600 } = {},
): Promise<string> {
  const expiresAt = new Date(Date.now() + seconds * 1_000);
  return stage.stack.house.signer.sign(purpose, { discordId, username, expiresAt });
}

const duel = playMatch({ seed: 77, players: pickTeams(1, () => evenSkill(0.5)), seconds: 20 });

async function untilProcessed(id: string, token = mine) {
  const read = async () => api.call('GET /replays/{id}', { token }, `/replays/${id}`);
  const ended = async () => (await read()).body['status'];
  await expect.poll(ended, { timeout: 20_000 }).toMatch(/^(processed|failed)$/);
  return (await read()).body;
}

describe('a token', () => {
  test(
    'comes from /token in Discord, for that person only and for a while',
    { retry: 2 },
    async () => {
      const { standIn, scene } = stage.stack;
      const place = { user: scene.player, channel: scene.channel };
      const answer = await standIn.driver
        .runCommand({ ...place, command: 'token' })
        .untilMessage(({ embeds }) => embeds.length > 0, { timeoutMs: 10_000 });
      expect(answer.visibleTo).toBe(me().id);
      const token = /```\\n([\w.-]+)\\n```/.exec(JSON.stringify(answer.embeds))![1]!;
      const { body } = await api.call('GET /auth', { token });
      expect(body).toMatchObject({ discord_id: me().id, username: me().name });
      const minutes = (Date.parse(String(body['expires_at'])) - Date.now()) / 60_000;
      expect(minutes).toBeGreaterThan(28);
      expect(minutes).toBeLessThanOrEqual(30);
    },
  );

  test('comes from the Steam sign-in, on a page to copy from', async () => {
    const { id: discordId, name: username } = me();
    const steamId = '76561197960287999';
    await proveSteam({ discordId, username, steamId });
    const visitor = new Visitor();
    const page = await visitor.open(await throughSteam(visitor, '/auth/steam', steamId));
    const token = /<textarea[^>]*>([\w.-]+)<\/textarea>/.exec(await page.text())![1]!;
    expect((await api.call('GET /auth', { token })).body).toMatchObject({ discord_id: discordId });
  });

  test('is refused to a Steam account that is linked but not proven', async () => {
    await linkMember(stage.stack.house.db, stage.stack.scene.owner, account);
    const visitor = new Visitor();
    const page = await visitor.open(await throughSteam(visitor, '/auth/steam', account.id));
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining('proven')]);
    await stage.stack.house.db.linkedAccount.deleteMany({ where: { accountId: account.id } });
  });

  test('ends a sign-in only in the browser that began it, once', async () => {
    const visitor = new Visitor();
    const back = await throughSteam(visitor, '/auth/steam', account.id);
    expect((await new Visitor().open(back)).status).toBe(403);
    await visitor.open(back);
    expect((await visitor.open(back)).status).toBe(410);
  });
});

async function proveSteam({
  steamId,
  ...owner
}: Record<'discordId' | 'username' | 'steamId', string>) {
  const { db } = stage.stack.house;
  const user = await db.user.upsert({
    where: { discordId: owner.discordId },
    create: owner,
    update: {},
  });
  const verifiedAt = new Date();
  const row = { userId: user.id, platform: 'steam', accountId: steamId, verifiedAt } as const;
  await db.linkedAccount.create({ data: row });
}

/** Signs in at Steam; the address it sends the browser back to. */
async function throughSteam(visitor: Visitor, path: string, steamId: string): Promise<string> {
  const left = await visitor.open(`${stage.publicUrl}${path}`);
  expect(left.status).toBe(303);
  const location = left.headers.get('location')!;
  const signedIn = await fetch(`${location}&as=${steamId}`, { redirect: 'manual' });
  return signedIn.headers.get('location')!;
}

describe('a web app', () => {
  const steamId = '76561197960287998';
  const verifier = randomBytes(32).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const begin = (change: Record<string, string> = {}): string => {
    const asked = {
      return_to: `${dashboard}/done?x=1`,
      code_challenge: challenge,
      state: 'its own',
    };
    return `/auth/steam?${new URLSearchParams({ ...asked, ...change }).toString()}`;
  };
  async function code(): Promise<string> {
    const visitor = new Visitor();
    const answer = await visitor.open(await throughSteam(visitor, begin(), steamId));
    const back = new URL(answer.headers.get('location')!);
    expect(back.href).toContain(`${dashboard}/done?x=1&code=`);
    expect(back.searchParams.get('state')).toBe('its own');
    return back.searchParams.get('code')!;
  }
  const redeem = (json: unknown) => api.call('POST /auth/token', { json });

  beforeAll(async () => {
    const { id: discordId, name: username } = stage.stack.scene.owner;
    await proveSteam({ discordId, username, steamId });
  });

  test('gets a code that it alone turns into a token, once', async () => {
    const given = { code: await code(), code_verifier: verifier };
    expect((await redeem({ ...given, code_verifier: 'x'.repeat(43) })).status).toBe(403);
    const { status, body } = await redeem(given);
    expect([status, body]).toMatchObject([200, { token_type: 'Bearer' }]);
    const token = String(body['access_token']);
    const { owner } = stage.stack.scene;
    expect((await api.call('GET /auth', { token })).body).toMatchObject({ discord_id: owner.id });
    expect((await redeem(given)).status).toBe(403);
    expect((await redeem({ ...given, code: mine })).status).toBe(403);
  });

  test.each([
    ['of another origin', { return_to: 'https://dashboard.example.evil.example/' }],
    ['with a user part', { return_to: 'https://dashboard.example@evil.example/' }],
    ['over http', { return_to: 'http://dashboard.example/' }],
    ['that is a script', { return_to: 'javascript:alert(1)' }],
    ['without a challenge', { code_challenge: '' }],
  ])('%s is told nothing', async (_what, change) => {
    const answer = await new Visitor().open(`${stage.publicUrl}${begin(change)}`);
    expect([answer.status, answer.headers.get('location')]).toEqual([400, null]);
  });

  test('of a configured origin may read answers, others may not', async () => {
    const ask = (origin: string) =>
      fetch(`${stage.publicUrl}/users/profile`, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'PUT' },
      });
    const { headers } = await ask(dashboard);
    expect(headers.get('access-control-allow-origin')).toBe(dashboard);
    expect(headers.get('access-control-allow-methods')).toContain('PUT');
    expect(headers.get('access-control-allow-headers')).toContain('authorization');
    expect(headers.get('access-control-allow-credentials')).toBeNull();
    const foreign = await ask('https://evil.example');
    expect(foreign.headers.get('access-control-allow-origin')).toBeNull();
    const failed = await api.call('GET /auth', { headers: { origin: dashboard } });
    expect(failed.headers.get('access-control-allow-origin')).toBe(dashboard);
  });
});

describe('/users/profile', () => {
  test('shows and changes settings and ranks; null takes a choice back', async () => {
    const change = {
      settings: {
        language: 'de',
        timezone: 'Europe/Berlin',
        minutes_a_day: 45,
        training_days: [1, 3],
      },
      ranks: { 'ranked-doubles': 12 },
    };
    const put = await api.call('PUT /users/profile', { token: mine, json: change });
    expect(put.body).toMatchObject({ ...change, settings: { ...change.settings, platform: null } });
    const back = {
      settings: { timezone: null, training_days: null },
      ranks: { 'ranked-doubles': null },
    };
    await api.call('PUT /users/profile', { token: mine, json: back });
    const { body } = await api.call('GET /users/profile', { token: mine });
    expect(body).toMatchObject({
      settings: { language: 'de', minutes_a_day: 45, timezone: null, training_days: null },
      ranks: {},
    });
    const other = await api.call('GET /users/profile', { token: theirs });
    expect(other.body).toMatchObject({ settings: { language: null, minutes_a_day: null } });
  });

  test.each([
    [{ settings: { timezone: 'Mars/Olympus' } }, 'body.settings.timezone'],
    [{ settings: { minutes_a_day: 5 } }, 'body.settings.minutes_a_day'],
    [{ settings: { training_days: [0] } }, 'body.settings.training_days.0'],
    [{ ranks: { 'ranked-doubles': 23 } }, 'body.ranks.ranked-doubles'],
    [{ discord_id: '1' }, 'body'],
    [[], 'body'],
  ])('refuses %j and says where', async (json, at) => {
    const { status, body } = await api.call('PUT /users/profile', { token: mine, json });
    expect(status).toBe(400);
    expect(body['details']).toContainEqual({ at, problem: expect.any(String) });
  });
});

describe('/replays', () => {
  test('takes a file, analyses it, and shows it to its owner only', async () => {
    const { status, body } = await api.call(
      'POST /replays',
      { token: mine, bytes: duel.bytes },
      '/replays?name=duel.replay',
    );
    expect(status).toBe(202);
    const id = String(body['id']);
    const replay = await untilProcessed(id);
    expect(replay).toMatchObject({ status: 'processed', document: { team_size: 1 } });
    const path = `/replays/${id}`;
    expect((await api.call('GET /replays/{id}', { token: theirs }, path)).status).toBe(404);
    const whole = await api.call(
      'GET /replays/{id}',
      { token: mine },
      `${path}?include=rockettrainer`,
    );
    expect(whole.body).toMatchObject({ document: { rockettrainer: { series: {} } } });

    const listed = await api.call('GET /replays', { token: mine }, '/replays?limit=5');
    expect(listed.body).toMatchObject({ total: 1, replays: [{ id, you: null, result: null }] });
    expect((await api.call('GET /replays', { token: theirs })).body).toMatchObject({ total: 0 });
    // Nobody in Discord waits for it, so nobody is written to.
    const { world } = stage.stack.standIn;
    expect([...world.channels.values()].filter(({ kind }) => kind === 'dm')).toEqual([]);
  });

  test('knows a file again, also from a form and from somebody else', async () => {
    const form = new FormData();
    form.set('file', new Blob([duel.bytes]), 'again.replay');
    const { body } = await api.call('POST /replays', { token: theirs, bytes: form });
    expect(await untilProcessed(String(body['id']), theirs)).toMatchObject({ status: 'processed' });
    expect(await stage.stack.house.db.replay.count()).toBe(1);
  });

  test('says what is wrong with a file that cannot be read', async () => {
    const cut = duel.bytes.slice(0, duel.bytes.length / 3);
    const { body } = await api.call('POST /replays', { token: mine, bytes: cut });
    const replay = await untilProcessed(String(body['id']));
    expect(replay).toMatchObject({ status: 'failed', failure: { code: 'replay-unreadable' } });
  });

  test.each([
    ['a page', new Uint8Array(Buffer.from('<html>')), 'replay-not-a-replay'],
    ['nothing', new Uint8Array(), 'replay-empty'],
  ])('refuses %s', async (_what, bytes, error) => {
    const answer = await api.call('POST /replays', { token: mine, bytes });
    expect([answer.status, answer.body['error']]).toEqual([422, error]);
  });

  test('refuses more than a replay can be, announced or not, and a form without a file', async () => {
    const large = new Uint8Array(33 * 2 ** 20);
    const announced = await api.call('POST /replays', { token: mine, bytes: large });
    expect(announced.status).toBe(413);
    const form = new FormData();
    form.set('other', 'x');
    const empty = await api.call('POST /replays', { token: mine, bytes: form });
    expect(empty.status).toBe(400);
  });

  test.each(['nonsense', '%2e%2e', '00000000-0000-4000-8000-000000000000'])(
    'an id like %s is not found',
    async (id) => {
      const path = `/replays/${id}`;
      expect((await api.call('GET /replays/{id}', { token: mine }, path)).status).toBe(404);
    },
  );

  test.each(['limit=0', 'limit=101', 'offset=-1', 'since=today', 'order=name'])(
    'a list with %s is refused',
    async (query) => {
      const path = `/replays?${query}`;
      expect((await api.call('GET /replays', { token: mine }, path)).status).toBe(400);
    },
  );
});

describe('/training', () => {
  test('is the week that /plan keeps, and another one where wishes are given', async () => {
    const before = await api.call('GET /training', { token: theirs });
    expect(before.status).toBe(409);
    const { db } = stage.stack.house;
    await linkMember(db, stage.stack.scene.owner, account);
    await storeMatches(
      db,
      [1, 2, 3, 4, 5, 6].map((day) =>
        writtenMatch({ date: `2026-01-0${day}T20:00:00`, percentZeroBoost: 20 + day }),
      ),
    );
    const first = await api.call('GET /training', { token: theirs });
    const again = await api.call('GET /training', { token: theirs });
    expect(again.body).toEqual(first.body);
    const wishes = { minutes_a_day: 60, days: 2, platform: 'console', rank: 9 };
    const other = await api.call('PUT /training', { token: theirs, json: wishes });
    expect(other.body).toMatchObject({ plan: { platform: 'console' } });
    const { blocks } = other.body['plan'] as { blocks: { weekday: number; minutes: number }[] };
    expect(new Set(blocks.map(({ weekday }) => weekday)).size).toBe(2);
    expect(blocks.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(120);
    expect((await api.call('GET /training', { token: mine })).status).toBe(409);
  });
});

describe('who may not', () => {
  const key = new TextEncoder().encode(secretKey);
  const forge = (header: object, secret = key) =>
    new SignJWT({ name: 'x' })
      .setProtectedHeader({ alg: 'HS256', ...header })
      .setIssuer('rockettrainer')
      .setAudience('access')
      .setSubject(me().id)
      .setJti('x')
      .setExpirationTime('1h')
      .sign(secret);
  const none = (): string => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const claims = { sub: me().id, jti: 'x', iss: 'rockettrainer', aud: 'access', exp: 2e9 };
    return `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`;
  };
  const bad: Readonly<Record<string, () => Promise<string | undefined> | string | undefined>> = {
    'no token': () => undefined,
    'an empty one': () => 'Bearer ',
    'another scheme': async () => `Basic ${await tokenFor(me())}`,
    'an expired one': async () => `Bearer ${await tokenFor(me(), { seconds: -1 })}`,
    'algorithm none': () => `Bearer ${none()}`,
    'another algorithm': async () => `Bearer ${await forge({ alg: 'HS512' })}`,
    'another key': async () =>
      `Bearer ${await forge({}, new TextEncoder().encode('k'.repeat(40)))}`,
    'a sign-in link': async () => `Bearer ${await tokenFor(me(), { purpose: 'prove-link' })}`,
    'a code': async () => `Bearer ${await tokenFor(me(), { purpose: 'auth-code' })}`,
    'a sign-in under way': async () => `Bearer ${await tokenFor(me(), { purpose: 'auth-state' })}`,
    'a changed subject': async () => `Bearer ${await withSubject('1')}`,
    'two tokens': async () => `Bearer ${mine}, Bearer ${mine}`,
  };
  async function withSubject(sub: string): Promise<string> {
    const [header, claims, signature] = (await tokenFor(me())).split('.');
    const read = JSON.parse(Buffer.from(claims!, 'base64url').toString()) as object;
    const changed = Buffer.from(JSON.stringify({ ...read, sub })).toString('base64url');
    return `${header}.${changed}.${signature}`;
  }

  test('every route refuses every token that is not good', async () => {
    const tally: string[] = [];
    for (const [route, path] of guardedRoutes()) {
      for (const [name, make] of Object.entries(bad)) {
        const authorization = await make();
        const headers = authorization === undefined ? {} : { authorization };
        const { status, headers: answered } = await api.call(route, { headers }, path);
        expect([route, name, status]).toEqual([route, name, 401]);
        expect(answered.get('www-authenticate')).toContain('Bearer');
        tally.push(route);
      }
    }
    console.log(`API calls without a good token: ${tally.length} tried, all refused`);
    expect(tally).toHaveLength(8 * Object.keys(bad).length);
  });

  function guardedRoutes(): readonly (readonly [route: string, path: string])[] {
    return Object.entries(api.description.paths).flatMap(([path, operations]) =>
      Object.entries(operations)
        .filter(([, { security }]) => security.length > 0)
        .map(
          ([method]) =>
            [
              `${method.toUpperCase()} ${path}`,
              path.replace('{id}', '00000000-0000-4000-8000-000000000000'),
            ] as const,
        ),
    );
  }
});

describe('limits', () => {
  test('an address without a good token is slowed down', async () => {
    const headers = { 'x-forwarded-for': '10.9.9.9, 198.51.100.7' };
    const tried: number[] = [];
    for (let call = 0; call < 32; call++) {
      tried.push((await api.call('GET /auth', { headers })).status);
    }
    expect(tried.filter((status) => status === 401)).toHaveLength(30);
    const { status, headers: answered } = await api.call('GET /auth', { headers });
    expect(status).toBe(429);
    expect(Number(answered.get('retry-after'))).toBeGreaterThan(0);
    // What the caller itself wrote into the header changes nothing.
    const forged = { 'x-forwarded-for': '203.0.113.5, 198.51.100.7' };
    expect((await api.call('GET /auth', { headers: forged })).status).toBe(429);
    expect((await api.call('GET /auth', { headers, token: mine })).status).toBe(200);
  });

  test('a person is slowed down, and nobody else with them', async () => {
    const token = await tokenFor({ id: '999999999999999999', name: 'hasty' });
    const calls = Array.from({ length: 125 }, () => api.call('GET /auth', { token }));
    const statuses = (await Promise.all(calls)).map(({ status }) => status);
    expect(statuses.filter((status) => status === 200)).toHaveLength(120);
    expect((await api.call('GET /auth', { token: mine })).status).toBe(200);
  });

  test('JSON that is too large, or none', async () => {
    const call = (init: object) => api.call('PUT /users/profile', { token: mine, ...init });
    expect((await call({ json: { x: 'x'.repeat(70_000) } })).status).toBe(413);
    expect((await call({ bytes: 'x=1' })).status).toBe(415);
    const headers = { 'content-type': 'application/json' };
    expect((await call({ bytes: '{', headers })).status).toBe(400);
  });
});

test('the description and the routes are the same', async () => {
  expect(api.description.openapi).toBe('3.1.0');
  const described = Object.entries(api.description.paths).flatMap(([path, operations]) =>
    Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
  );
  const besides = /^\/(openapi\.json|style\.css|robots\.txt|prove(\/return)?)$/;
  const served = publicParts(stage.stack.house)
    .flatMap(({ routes }) => routes)
    .filter(({ method, path }) => method !== 'ALL' && !besides.test(path))
    .map(({ method, path }) => `${method} ${path.replaceAll(/:(\w+)/g, '{$1}')}`);
  expect([...new Set(served)].toSorted()).toEqual(described.toSorted());
  const ids = Object.values(api.description.paths).flatMap((operations) =>
    Object.values(operations).map(({ operationId }) => operationId),
  );
  expect(new Set(ids).size).toBe(ids.length);
  // Every described good answer was really given, and fitted, in the tests above.
  const good = [...api.seen.values()].filter((statuses) => statuses.has(200) || statuses.has(202));
  expect(good).toHaveLength(9);
});
