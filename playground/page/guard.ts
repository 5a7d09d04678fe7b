import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';

/** Requests that change something carry this header; only our own page knows the value. */
export const KEY_HEADER = 'x-playground-key';

/**
 * Keeps other web pages out. A foreign name that resolves to loopback (DNS rebinding) shows in Host,
 * a form or fetch of another site in Origin, and neither can read the key out of our page.
 */
export class Guard {
  readonly key = randomBytes(24).toString('base64url');
  readonly #port: number;

  constructor(port: number) {
    this.#port = port;
  }

  admits({ headers, method }: IncomingMessage): boolean {
    const hosts = [`127.0.0.1:${this.#port}`, `localhost:${this.#port}`];
    if (!hosts.includes(headers.host ?? '')) return false;
    if (method === 'GET' || method === 'HEAD') return headers['sec-fetch-site'] !== 'cross-site';
    const ownOrigin = headers.origin === `http://${headers.host}`;
    return ownOrigin && this.#isKey(headers[KEY_HEADER]);
  }

  #isKey(given: unknown): boolean {
    const [ours, theirs] = [Buffer.from(this.key), Buffer.from(String(given))];
    return ours.length === theirs.length && timingSafeEqual(ours, theirs);
  }
}

export function setSecurityHeaders(response: ServerResponse): void {
  response.setHeader(
    'content-security-policy',
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; " +
      "form-action 'none'; base-uri 'none'; frame-ancestors 'none'",
  );
  response.setHeader('x-content-type-options', 'nosniff');
  response.setHeader('referrer-policy', 'no-referrer');
  response.setHeader('cross-origin-resource-policy', 'same-origin');
  response.setHeader('cross-origin-opener-policy', 'same-origin');
  response.setHeader('cache-control', 'no-store');
}
