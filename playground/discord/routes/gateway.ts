import { ok, type Route } from '../http/route.ts';

/** Where the WebSocket is, and how many shards Discord would recommend. */
export function gatewayRoutes(url: () => string, shards: number): readonly Route[] {
  const limit = { total: 1000, remaining: 1000, reset_after: 86_400_000, max_concurrency: shards };
  return [
    { method: 'GET', path: '/gateway', auth: 'token', answer: () => ok({ url: url() }) },
    {
      method: 'GET',
      path: '/gateway/bot',
      auth: 'bot',
      answer: () => ok({ url: url(), shards, session_start_limit: limit }),
    },
  ];
}
