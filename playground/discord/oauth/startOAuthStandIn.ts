import { createHash, randomBytes } from 'node:crypto';
import { serve } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { html } from 'hono/html';

/** Somebody who can sign in to Discord, with the connections of their profile. */
export type OAuthPerson = {
  readonly id: string;
  readonly username: string;
  readonly connections: readonly Readonly<Record<string, unknown>>[];
};

/** What is wrong with Discord's sign-in today. */
export type OAuthMood = 'ok' | 'down' | 'no-connections' | 'connections-down' | 'revoke-down';

export type OAuthStandIn = {
  readonly authorizeUrl: string;
  readonly api: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly people: OAuthPerson[];
  /** As entered on Discord's developer page. */
  readonly redirectUris: Set<string>;
  /** Access tokens that still open something. */
  readonly liveTokens: Map<string, OAuthPerson>;
  readonly requests: string[];
  mood: OAuthMood;
  close(): Promise<void>;
};

type Grant = {
  readonly person: OAuthPerson;
  readonly redirectUri: string;
  readonly challenge: string;
  readonly scope: string;
};

type Desk = Omit<OAuthStandIn, 'authorizeUrl' | 'api' | 'close'> & {
  /** Codes not yet redeemed. */
  readonly grants: Map<string, Grant>;
};

/** Discord's OAuth2 over real HTTP on loopback: consent with PKCE, tokens, who one is, connections. */
export async function startOAuthStandIn(): Promise<OAuthStandIn> {
  const desk: Desk = {
    clientId: '112233445566778899',
    clientSecret: randomBytes(24).toString('base64url'),
    people: [],
    redirectUris: new Set(),
    liveTokens: new Map(),
    requests: [],
    grants: new Map(),
    mood: 'ok',
  };
  const app = new Hono();
  app.use(async (context, next) => {
    desk.requests.push(`${context.req.method} ${context.req.path}`);
    await next();
  });
  app.get('/oauth2/authorize', (context) => authorize(context, desk));
  app.post('/api/v10/oauth2/token', (context) => redeem(context, desk));
  app.post('/api/v10/oauth2/token/revoke', (context) => revoke(context, desk));
  app.get('/api/v10/users/@me', (context) => {
    const person = bearer(context, desk);
    return person ? context.json({ id: person.id, username: person.username }) : refused(context);
  });
  app.get('/api/v10/users/@me/connections', (context) => {
    if (desk.mood === 'connections-down') return context.text('upstream', 502);
    const person = bearer(context, desk);
    return person ? context.json(person.connections) : refused(context);
  });
  return new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
      const origin = `http://127.0.0.1:${port}`;
      const close = (): Promise<void> =>
        new Promise((closed) => {
          if ('closeAllConnections' in server) server.closeAllConnections();
          server.close(() => closed());
        });
      const places = { authorizeUrl: `${origin}/oauth2/authorize`, api: `${origin}/api/v10` };
      resolve(Object.assign(desk, places, { close }));
    });
  });
}

/** Who consents: the stand-in's people instead of a password. */
function consentPage(people: readonly OAuthPerson[], { searchParams }: URL) {
  const choices = [...people, { id: 'nobody', username: 'Cancel' }].map(({ id, username }) => {
    const query = new URLSearchParams(searchParams);
    query.set('as', id);
    return html`<li><a href="?${query.toString()}">${username}</a></li>`;
  });
  return html`<!doctype html>
    <html lang="en">
      <meta charset="utf-8" />
      <title>Discord stand-in</title>
      <h1>Discord stand-in</h1>
      <ul>
        ${choices}
      </ul>
    </html>`;
}

/** Discord refuses a request that its own page would not show; `as` is who presses a button there. */
function authorize(context: Context, desk: Desk): Response | Promise<Response> {
  const ask = (name: string): string => context.req.query(name) ?? '';
  const redirectUri = ask('redirect_uri');
  if (ask('client_id') !== desk.clientId || !desk.redirectUris.has(redirectUri)) {
    return context.text('Invalid OAuth2 redirect_uri', 400);
  }
  if (ask('response_type') !== 'code' || ask('code_challenge_method') !== 'S256') {
    return context.text('invalid_request', 400);
  }
  const as = ask('as');
  if (as === '') return context.html(consentPage(desk.people, new URL(context.req.url)));
  const back = new URL(redirectUri);
  back.searchParams.set('state', ask('state'));
  const person = desk.people.find(({ id }) => id === as);
  if (!person) back.searchParams.set('error', 'access_denied');
  else back.searchParams.set('code', grant(desk, person, context));
  return context.redirect(back.href);
}

function grant(desk: Desk, person: OAuthPerson, context: Context): string {
  const code = randomBytes(16).toString('base64url');
  desk.grants.set(code, {
    person,
    redirectUri: context.req.query('redirect_uri') ?? '',
    challenge: context.req.query('code_challenge') ?? '',
    scope: desk.mood === 'no-connections' ? 'identify' : (context.req.query('scope') ?? ''),
  });
  return code;
}

async function redeem(context: Context, desk: Desk): Promise<Response> {
  if (desk.mood === 'down') return context.text('upstream', 503);
  if (!isOurApp(context, desk)) return context.json({ error: 'invalid_client' }, 401);
  const form = new URLSearchParams(await context.req.text());
  const code = form.get('code') ?? '';
  const granted = desk.grants.get(code);
  desk.grants.delete(code);
  const challenge = createHash('sha256')
    .update(form.get('code_verifier') ?? '')
    .digest('base64url');
  if (
    form.get('grant_type') !== 'authorization_code' ||
    granted?.redirectUri !== form.get('redirect_uri') ||
    granted?.challenge !== challenge
  ) {
    return context.json({ error: 'invalid_grant' }, 400);
  }
  const token = randomBytes(20).toString('base64url');
  desk.liveTokens.set(token, granted.person);
  return context.json({
    access_token: token,
    token_type: 'Bearer',
    expires_in: 604_800,
    refresh_token: randomBytes(20).toString('base64url'),
    scope: granted.scope,
  });
}

async function revoke(context: Context, desk: Desk): Promise<Response> {
  if (desk.mood === 'revoke-down') return context.text('upstream', 503);
  if (!isOurApp(context, desk)) return context.json({ error: 'invalid_client' }, 401);
  const form = new URLSearchParams(await context.req.text());
  desk.liveTokens.delete(form.get('token') ?? '');
  return context.json({});
}

function isOurApp(context: Context, { clientId, clientSecret }: Desk): boolean {
  const expected = Buffer.from(`${clientId}:${clientSecret}`).toString('base64');
  return context.req.header('authorization') === `Basic ${expected}`;
}

function bearer(context: Context, { liveTokens }: Desk): OAuthPerson | undefined {
  return liveTokens.get(context.req.header('authorization')?.replace('Bearer ', '') ?? '');
}

const refused = (context: Context): Response =>
  context.json({ message: '401: Unauthorized', code: 0 }, 401);
