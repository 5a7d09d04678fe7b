import { createHash, randomBytes } from 'node:crypto';
import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';

/** A little longer than a link lives. */
const MAX_AGE_SECONDS = 15 * 60;
const BYTES = 24;

/**
 * A random cookie that ties a sign-in to the browser that began it. Without it, somebody could
 * begin one for their own Discord user and send a victim straight to Steam's page.
 */
export type BrowserMark = {
  /** The hash of the mark; sets one where there is none. */
  ensure(context: Context): string;
  read(context: Context): string | undefined;
};

export function createBrowserMark({ isSecure }: { readonly isSecure: boolean }): BrowserMark {
  // The prefix keeps subdomains from planting one; browsers take it over TLS only.
  const name = isSecure ? '__Host-sign-in' : 'sign-in';
  const read = (context: Context): string | undefined => {
    const value = getCookie(context, name);
    return value === undefined ? undefined : hash(value);
  };
  return {
    read,
    ensure(context) {
      const existing = read(context);
      if (existing !== undefined) return existing;
      const value = randomBytes(BYTES).toString('base64url');
      setCookie(context, name, value, {
        httpOnly: true,
        secure: isSecure,
        // Steam's redirect back is a visit from another site, which Strict would not serve.
        sameSite: 'Lax',
        path: '/',
        maxAge: MAX_AGE_SECONDS,
      });
      return hash(value);
    },
  };
}

function hash(value: string): string {
  return createHash('sha256').update(value).digest('base64url');
}
