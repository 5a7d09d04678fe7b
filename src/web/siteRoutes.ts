import { Hono } from 'hono';
import { clientAddress } from './clientAddress.ts';
import { createRateLimit, type RateRule } from './createRateLimit.ts';
import { styleSheet } from './pages/layout.ts';
import { problemPage } from './pages/problemPage.ts';
import { problemOf } from './pages/problems.ts';

/** Looking at a page costs little; beginning a sign-in without a link of ours costs a row. */
const PAGES: RateRule = { calls: 600, seconds: 60 };
const SIGN_INS: RateRule = { calls: 30, seconds: 60 };

/** What all pages share. Comes before them, since it also limits them. */
export function siteRoutes(now: () => number): Hono {
  const app = new Hono();
  limit(app, ['/prove/*', '/connect/*'], createRateLimit(PAGES, now));
  limit(app, ['/auth/steam/*'], createRateLimit(SIGN_INS, now));
  app.get('/style.css', (context) =>
    context.body(styleSheet, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    }),
  );
  app.get('/robots.txt', (context) => context.text('User-agent: *\nDisallow: /\n'));
  return app;
}

/** `/prove/*` is also `/prove` itself. */
function limit(
  app: Hono,
  paths: readonly string[],
  waitOf: ReturnType<typeof createRateLimit>,
): void {
  app.on('ALL', [...paths], async (context, next) => {
    const seconds = waitOf(clientAddress(context));
    if (seconds === 0) return next();
    const { status, ...page } = problemOf('too-many', 'Steam');
    return context.html(problemPage(page), status, { 'retry-after': String(seconds) });
  });
}
