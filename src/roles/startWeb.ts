import { createWebApp } from '../web/createWebApp.ts';
import { healthRoutes, type Check } from '../web/healthRoutes.ts';
import { openServer, type WebServer } from '../web/openServer.ts';
import { publicParts } from './publicParts.ts';
import type { House, Running } from './house.ts';

/** Health and numbers for every role. The port is the machine's own until there is a public URL. */
export async function startWeb(house: House): Promise<Running & { readonly port?: number }> {
  const { env, log, metrics } = house;
  const isPublic = env.PUBLIC_URL !== undefined;
  const app = createWebApp({
    log,
    isSecure: env.PUBLIC_URL?.startsWith('https:') ?? false,
    formTargets: [house.steamPlace.loginUrl, house.oauthPlace.authorizeUrl].map(
      (url) => new URL(url).origin,
    ),
    parts: [
      healthRoutes({ metrics, checks: checks(house), metricsToken: env.METRICS_TOKEN, isPublic }),
      ...publicParts(house),
    ],
  });
  const host = env.WEB_HOST ?? (isPublic ? '0.0.0.0' : '127.0.0.1');
  const server = await openOrGoWithout(house, () =>
    openServer(app, { host, port: env.WEB_PORT ?? DEFAULT_PORT }),
  );
  if (!server) return { close: () => Promise.resolve() };
  log.info({ host, port: server.port, isPublic }, 'web is open');
  return server;
}

const DEFAULT_PORT = 8_080;

/** Two roles on one machine both want the usual port: health is a courtesy until it is asked for. */
async function openOrGoWithout(
  { env, log }: House,
  open: () => Promise<WebServer>,
): Promise<WebServer | undefined> {
  try {
    return await open();
  } catch (error) {
    if (env.WEB_PORT !== undefined || env.PUBLIC_URL !== undefined) throw error;
    log.warn({ err: error }, `no health page: port ${DEFAULT_PORT} is taken; set WEB_PORT`);
    return undefined;
  }
}

function checks({ env, db, requester, gateway }: House): Readonly<Record<string, Check>> {
  return {
    database: async () => (await db.$queryRaw`SELECT 1`) !== undefined,
    queue: async () => (await requester.queues.notify.getJobCounts('active')) !== undefined,
    ...(env.ROLE !== 'worker' && { gateway: async () => gateway.state() === 'ready' }),
  };
}
