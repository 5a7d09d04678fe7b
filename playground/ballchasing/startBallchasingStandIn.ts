import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { BallchasingStandIn, SiteEnv } from './BallchasingStandIn.ts';
import { addGroupRoutes } from './groupRoutes.ts';
import { faultAnswers, FaultPlan } from './faults.ts';
import { LimitBook, type LimitedCall } from './limitBook.ts';
import { addReplayRoutes } from './replayRoutes.ts';
import { ReplayShelf, type StandInUser } from './replayShelf.ts';

/** The API of ballchasing.com over real HTTP on loopback, with its limits enforced and counted. */
export async function startBallchasingStandIn(port = 0): Promise<BallchasingStandIn> {
  const standIn = {
    apiUrl: '',
    shelf: new ReplayShelf(),
    limits: new LimitBook(),
    faults: new FaultPlan(),
    tokens: new Map<string, StandInUser>(),
    calls: [] as string[],
    uploadQuota: 1_000,
  };
  const app = new Hono<SiteEnv>({ strict: false }).basePath('/api');
  addGuards(app, standIn);
  app.get('/', ({ json, var: { user } }) =>
    json({
      ball: 'is life',
      boost: 'over ball',
      chaser: true,
      chat: { You: 'Nice shot!' },
      name: user.name,
      steam_id: user.steamId,
      type: user.type,
    }),
  );
  app.get('/maps', ({ json }) => json({ stadium_p: 'DFH Stadium', arc_p: 'Starbase Arc' }));
  addReplayRoutes(app, standIn);
  addGroupRoutes(app, standIn);

  return await new Promise((resolve) => {
    const server = serve({ fetch: app.fetch, port, hostname: '127.0.0.1' }, (address) => {
      const close = (): Promise<void> =>
        new Promise((closed) => {
          if ('closeAllConnections' in server) server.closeAllConnections();
          server.close(() => closed());
        });
      const apiUrl = `http://127.0.0.1:${address.port}/api`;
      resolve(Object.assign(standIn, { apiUrl, close }));
    });
  });
}

/** Before any answer: who asks, whether it is too early, and whether today is a bad day. */
function addGuards(
  app: Hono<SiteEnv>,
  {
    calls,
    tokens,
    limits,
    faults,
  }: Pick<BallchasingStandIn, 'calls' | 'tokens' | 'limits' | 'faults'>,
): void {
  app.use(async (context, next) => {
    await next();
    calls.push(`${context.req.method} ${context.req.path.slice(4)} ${context.res.status}`);
  });
  app.use(async (context, next) => {
    const token = context.req.header('authorization');
    const user = tokens.get(token ?? '');
    if (!user) {
      const error = token ? 'invalid API key' : 'missing API key';
      return context.json({ error, chat: { Imp: 'Sorry', YOU: 'Centering' } }, 401);
    }
    context.set('user', user);

    const call = limitedCall(context.req.method, context.req.path.slice(4));
    const waitSeconds = limits.arrive(token!, call);
    if (waitSeconds > 0) {
      return context.json({ error: 'slow down' }, 429, { 'retry-after': String(waitSeconds) });
    }
    const fault = faults.draw();
    const answer = fault && (await faultAnswers[fault](context));
    return answer ?? (await next());
  });
}

function limitedCall(method: string, path: string): LimitedCall {
  if (/^\/replays\/[^/]+\/file$/.test(path)) return 'file';
  if (method === 'GET' && (path === '/replays' || path === '/groups')) return 'list';
  return /^\/(?:replays|groups)/.test(path) ? 'replay' : 'other';
}
