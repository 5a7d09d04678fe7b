import { serve } from '@hono/node-server';
import { Hono, type Context } from 'hono';
import { createAssertionBook } from './assertions.ts';
import { addProfiles, addWebApi } from './profiles.ts';
import { signInPage } from './signInPage.ts';
import type { SteamMood, SteamPerson, SteamStandIn } from './SteamStandIn.ts';

const SLOW_MS = 3_000;
const HUGE_BYTES = 4 * 1024 * 1024;

/** Steam over real HTTP on loopback: community profiles, the Web API and the OpenID sign-in. */
export async function startSteamStandIn(port = 0): Promise<SteamStandIn> {
  const app = new Hono();
  const standIn = {
    people: [] as SteamPerson[],
    book: createAssertionBook(),
    apiKeys: new Set<string>(),
    connections: new Map<string, unknown>(),
    requests: [] as string[],
    mood: 'ok' as SteamMood,
  };

  app.use(async (context, next) => {
    standIn.requests.push(`${context.req.method} ${context.req.path}`);
    const fault = await faultOf(standIn.mood, context);
    return fault ?? (await next());
  });
  addProfiles(app, standIn);
  addWebApi(app, standIn);
  addSignIn(app, standIn);
  app.get('/users/@me/connections', (context) => {
    const token = context.req.header('authorization')?.replace('Bearer ', '') ?? '';
    const answer = standIn.connections.get(token);
    return answer === undefined ? context.json({ code: 0 }, 401) : context.json(answer);
  });

  return await new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) => {
      const url = `http://127.0.0.1:${address.port}`;
      const close = (): Promise<void> =>
        new Promise((closed) => {
          if ('closeAllConnections' in server) server.closeAllConnections();
          server.close(() => closed());
        });
      resolve(Object.assign(standIn, { url, close }));
    });
  });
}

type SignInShelf = Pick<SteamStandIn, 'people' | 'book' | 'mood'>;

async function faultOf(mood: SteamMood, context: Context): Promise<Response | undefined> {
  if (mood === 'forbidden') return context.text('Forbidden', 403);
  if (mood === 'limited') return context.text('Too many requests', 429, { 'retry-after': '60' });
  if (mood === 'huge') return context.text('x'.repeat(HUGE_BYTES));
  if (mood === 'redirect') return context.redirect('http://127.0.0.1:1/elsewhere');
  if (mood === 'slow') await new Promise((done) => setTimeout(done, SLOW_MS));
  return undefined;
}

function addSignIn(app: Hono, shelf: SignInShelf): void {
  app.get('/openid/login', (context) => {
    const query = new URL(context.req.url).searchParams;
    const steamId = query.get('as');
    const returnTo = query.get('openid.return_to');
    if (query.get('openid.mode') !== 'checkid_setup' || !returnTo) return context.text('?', 400);
    if (!steamId) return context.html(signInPage(shelf.people, query));

    const back = new URL(returnTo);
    back.search = shelf.book.assert(returnTo, steamId).toString();
    return context.redirect(back.toString());
  });
  app.post('/openid/login', async (context) => {
    const confirmed = shelf.book.confirms(new URLSearchParams(await context.req.text()));
    return context.text(verdict(shelf.mood, confirmed));
  });
}

function verdict(mood: SteamMood, confirmed: boolean): string {
  const ns = 'ns:http://specs.openid.net/auth/2.0\n';
  if (mood === 'invalid') return `${ns}is_valid:false\n`;
  if (mood === 'substring') return `${ns}is_valid:false\nerror:not is_valid:true\n`;
  if (mood === 'no-namespace') return 'is_valid:true\n';
  return `${ns}is_valid:${confirmed}\n`;
}
