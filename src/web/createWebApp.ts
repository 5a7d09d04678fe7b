import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { Logger } from 'pino';

export type WebAppOptions = {
  readonly log: Logger;
  /** Where our forms lead to in the end, as origins. */
  readonly formTargets: readonly string[];
  /** Parts of the site; each knows its own paths. */
  readonly parts: readonly Hono[];
};

/** Everything we answer over HTTP. What no part knows is 404 without a word about what there is. */
export function createWebApp({ log, parts, formTargets }: WebAppOptions): Hono {
  const app = new Hono();
  app.use(
    secureHeaders({
      contentSecurityPolicy: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'"],
        formAction: ["'self'", ...formTargets],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
      },
      referrerPolicy: 'no-referrer',
      xFrameOptions: 'DENY',
      permissionsPolicy: { camera: [], microphone: [], geolocation: [] },
      // A loopback address without TLS must not be pinned to it.
      strictTransportSecurity: false,
    }),
  );
  app.use(async (context, next) => {
    await next();
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
  });
  for (const part of parts) app.route('/', part);
  app.notFound((context) => context.json({ error: 'not-found' }, 404));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return context.json({ error: 'refused' }, error.status);
    log.error({ err: error, path: context.req.path }, 'web request failed');
    return context.json({ error: 'unexpected' }, 500);
  });
  return app;
}
