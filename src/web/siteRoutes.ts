import { Hono } from 'hono';
import { styleSheet } from './pages/layout.ts';

/** What all pages share. */
export function siteRoutes(): Hono {
  const app = new Hono();
  app.get('/style.css', (context) =>
    context.body(styleSheet, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    }),
  );
  app.get('/robots.txt', (context) => context.text('User-agent: *\nDisallow: /\n'));
  return app;
}
