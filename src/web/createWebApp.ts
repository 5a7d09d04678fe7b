import { Hono, type Context } from 'hono';
import { HTTPException } from 'hono/http-exception';
import { secureHeaders } from 'hono/secure-headers';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { Logger } from 'pino';
import { problemPage } from './pages/problemPage.ts';

export type WebAppOptions = {
  readonly log: Logger;
  /** Where our forms lead to in the end, as origins. */
  readonly formTargets: readonly string[];
  /** People reach us over TLS only. */
  readonly isSecure: boolean;
  /** Parts of the site; each knows its own paths. */
  readonly parts: readonly Hono[];
};

/** Everything we answer over HTTP. What no part knows is 404 without a word about what there is. */
export function createWebApp({ log, parts, formTargets, isSecure }: WebAppOptions): Hono {
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
      strictTransportSecurity: isSecure ? `max-age=${365 * 24 * 60 * 60}` : false,
    }),
  );
  app.use(async (context, next) => {
    await next();
    if (!context.res.headers.has('cache-control')) context.header('cache-control', 'no-store');
  });
  for (const part of parts) app.route('/', part);
  app.notFound((context) => plainly(context, 404, 'not-found'));
  app.onError((error, context) => {
    if (error instanceof HTTPException) return plainly(context, error.status, 'refused');
    log.error({ err: error, path: context.req.path }, 'web request failed');
    return plainly(context, 500, 'unexpected');
  });
  return app;
}

const texts = {
  'not-found': ['Nothing here', 'There is nothing under this address.'],
  refused: ['Not accepted', 'That request cannot be answered.'],
  unexpected: ['Something broke', 'That was on our side, and it is noted.'],
} as const;

/** A page for browsers, JSON for programs; neither says what there is. */
function plainly(
  context: Context,
  status: ContentfulStatusCode,
  error: keyof typeof texts,
): Response | Promise<Response> {
  const [title, text] = texts[error];
  const wantsPage = context.req.header('accept')?.includes('text/html') ?? false;
  return wantsPage
    ? context.html(problemPage({ title, text }), status)
    : context.json({ error, message: text }, status);
}
