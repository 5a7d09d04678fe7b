import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { TransientError, UserError } from '../core/errors.ts';
import { steamSignInUrl } from '../steam/openId.ts';
import type { BrowserMark } from './browserMark.ts';
import { styleSheet } from './pages/layout.ts';
import { problems, type ProblemCode } from './pages/problems.ts';
import { confirmPage, problemPage, provenPage } from './pages/prove.ts';
import type { TokenClaims, TokenSigner } from './signTokens.ts';

type OneUse = { readonly id: string; readonly browser: string; readonly expiresAt: Date };

export type ProveDeps = {
  readonly publicUrl: string;
  readonly signer: TokenSigner;
  readonly mark: BrowserMark;
  readonly steamLoginUrl: string;
  beginUse(token: OneUse): Promise<boolean>;
  endUse(token: OneUse): Promise<boolean>;
  /** The SteamID64 that Steam vouches for. */
  verifySteam(input: { readonly query: string; readonly returnTo: string }): Promise<string>;
  prove(owner: TokenClaims, steamId: string): Promise<void>;
  onUnexpected(error: unknown): void;
};

const MAX_FORM_BYTES = 8 * 1024;

/** The pages behind "Prove it with Steam": who is this for, off to Steam, and back. */
export function proveRoutes(deps: ProveDeps): Hono {
  const app = new Hono();
  app.get('/style.css', (context) =>
    context.body(styleSheet, 200, {
      'content-type': 'text/css; charset=utf-8',
      'cache-control': 'public, max-age=3600',
    }),
  );
  app.get('/prove', (context) => answering(context, deps, () => showConfirm(context, deps)));
  app.post('/prove', bodyLimit({ maxSize: MAX_FORM_BYTES }), (context) =>
    answering(context, deps, () => leaveForSteam(context, deps)),
  );
  app.get('/prove/return', (context) =>
    answering(context, deps, () => comeBackFromSteam(context, deps)),
  );
  return app;
}

class Problem extends Error {
  readonly code: ProblemCode;
  constructor(code: ProblemCode) {
    super(code);
    this.code = code;
  }
}

/** Only shows: previews and prefetching browsers open links too, and must not use one up. */
async function showConfirm(context: Context, { signer, mark }: ProveDeps): Promise<Response> {
  const token = context.req.query('token') ?? '';
  const claims = await readLink(signer, token);
  mark.ensure(context);
  return context.html(confirmPage({ username: claims.username ?? '', token }));
}

async function leaveForSteam(context: Context, deps: ProveDeps): Promise<Response> {
  const { signer, mark, publicUrl } = deps;
  const site = context.req.header('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') throw new Problem('other-browser');
  const browser = mark.read(context);
  if (browser === undefined) throw new Problem('other-browser');

  const { token } = await context.req.parseBody();
  const claims = await readLink(signer, typeof token === 'string' ? token : '');
  if (!(await deps.beginUse({ ...claims, browser }))) throw new Problem('link-over');
  const state = await signer.sign('prove-state', { ...claims, browser });
  const returnTo = returnUrl(publicUrl, state);
  return context.redirect(steamSignInUrl({ returnTo, realm: publicUrl }, deps.steamLoginUrl), 303);
}

async function comeBackFromSteam(context: Context, deps: ProveDeps): Promise<Response> {
  const state = context.req.query('state') ?? '';
  const claims = await deps.signer.read('prove-state', state);
  if (!claims) throw new Problem('link-over');
  const { browser } = claims;
  if (browser === undefined || browser !== deps.mark.read(context)) {
    throw new Problem('other-browser');
  }
  const use = { ...claims, browser };
  if (!(await deps.beginUse(use))) throw new Problem('link-over');

  const query = new URL(context.req.url).search.slice(1);
  const returnTo = returnUrl(deps.publicUrl, state);
  const steamId = await deps.verifySteam({ query, returnTo });
  if (!(await deps.endUse(use))) throw new Problem('link-over');
  await deps.prove(claims, steamId);
  return context.html(provenPage({ username: claims.username ?? '', steamId }));
}

async function readLink(signer: TokenSigner, token: string): Promise<TokenClaims> {
  const claims = await signer.read('prove-link', token);
  if (!claims) throw new Problem('link-over');
  return claims;
}

function returnUrl(publicUrl: string, state: string): string {
  return `${publicUrl}/prove/return?state=${encodeURIComponent(state)}`;
}

async function answering(
  context: Context,
  deps: ProveDeps,
  run: () => Promise<Response>,
): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    const code = problemOf(error);
    if (code === 'unexpected') deps.onUnexpected(error);
    const { status, ...page } = problems[code];
    // Steam has not confirmed anything yet, so the same address may simply be opened again.
    const retryUrl = code === 'steam-busy' ? ownAddress(context) : undefined;
    return context.html(problemPage({ ...page, ...(retryUrl && { retryUrl }) }), status);
  }
}

function problemOf(error: unknown): ProblemCode {
  if (error instanceof Problem) return error.code;
  if (error instanceof TransientError) return 'steam-busy';
  if (!(error instanceof UserError)) return 'unexpected';
  return error.code === 'steam-sign-in-cancelled' ? 'cancelled' : 'refused';
}

function ownAddress(context: Context): string {
  const { pathname, search } = new URL(context.req.url);
  return `${pathname}${search}`;
}
