import { createHash } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { connectablePlatforms, type ProvenAccount } from '../discord/connections.ts';
import type { DiscordOAuth } from '../discord/createOAuth.ts';
import { answerPage } from './answerPage.ts';
import { confirmConnectPage, connectedPage } from './pages/connect.ts';
import { SignInProblem } from './pages/problems.ts';
import { MAX_FORM_BYTES } from './proveRoutes.ts';
import {
  createSignInTrip,
  refuseOtherSites,
  type SignInTrip,
  type TripDeps,
} from './signInTrip.ts';
import type { TokenClaims } from './signTokens.ts';

export type ConnectDeps = TripDeps & {
  readonly oauth: DiscordOAuth;
  prove(owner: TokenClaims, accounts: readonly ProvenAccount[]): Promise<void>;
  onUnexpected(error: unknown): void;
};

const RETURN_PATH = '/connect/return';

/** The pages behind "Prove it with Discord": what may be taken, off to Discord, and back. */
export function connectRoutes(deps: ConnectDeps): Hono {
  const app = new Hono();
  const trip = createSignInTrip(deps, {
    link: 'connect-link',
    state: 'connect-state',
    returnPath: RETURN_PATH,
  });
  const page = {
    service: 'Discord',
    onUnexpected: (error: unknown) => deps.onUnexpected(error),
  } as const;
  app.get('/connect', (context) =>
    answerPage(context, page, () => showConfirm(context, deps, trip)),
  );
  app.post('/connect', bodyLimit({ maxSize: MAX_FORM_BYTES }), (context) =>
    answerPage(context, page, () => leaveForDiscord(context, deps, trip)),
  );
  app.get(RETURN_PATH, (context) =>
    answerPage(context, page, () => comeBackFromDiscord(context, deps, trip)),
  );
  return app;
}

async function showConfirm(
  context: Context,
  { mark }: ConnectDeps,
  trip: SignInTrip,
): Promise<Response> {
  const token = context.req.query('token') ?? '';
  const { username = '', platforms = connectablePlatforms } = await trip.readLink(token);
  mark.ensure(context);
  return context.html(confirmConnectPage({ username, token, platforms }));
}

async function leaveForDiscord(
  context: Context,
  deps: ConnectDeps,
  trip: SignInTrip,
): Promise<Response> {
  refuseOtherSites(context);
  const form = await context.req.parseBody({ all: true });
  const claims = await trip.readLink(typeof form['token'] === 'string' ? form['token'] : '');
  const chosen = [form['platform']].flat();
  const platforms = connectablePlatforms.filter((platform) => chosen.includes(platform));
  if (platforms.length === 0) throw new SignInProblem('no-accounts');

  const { state, use } = await trip.leave(context, { ...claims, platforms });
  const challenge = createHash('sha256').update(verifierOf(deps, use)).digest('base64url');
  const redirectUri = redirectUriOf(deps);
  return context.redirect(deps.oauth.signInUrl({ state, redirectUri, challenge }), 303);
}

async function comeBackFromDiscord(
  context: Context,
  deps: ConnectDeps,
  trip: SignInTrip,
): Promise<Response> {
  const { claims, use, finish } = await trip.arrive(context);
  if (context.req.query('error') === 'access_denied') throw new SignInProblem('cancelled');
  const [code, ...more] = context.req.queries('code') ?? [];
  if (code === undefined || more.length > 0) throw new SignInProblem('refused');

  const back = { code, redirectUri: redirectUriOf(deps), verifier: verifierOf(deps, use) };
  const { discordId, accounts } = await deps.oauth.readConnections(back);
  if (discordId !== claims.discordId) throw new SignInProblem('other-person');
  await finish();
  const { username = '', platforms = [] } = claims;
  const chosen = accounts.filter(({ id }) => platforms.includes(id.platform));
  if (chosen.length === 0) throw new SignInProblem('no-accounts');
  await deps.prove(claims, chosen);
  return context.html(connectedPage({ username, accounts: chosen }));
}

/** Registered with Discord, so it carries nothing of ours. */
function redirectUriOf({ publicUrl }: ConnectDeps): string {
  return `${publicUrl}${RETURN_PATH}`;
}

/** PKCE: whoever sees the code on its way cannot redeem it. Made again from the trip, not stored. */
function verifierOf(
  { signer }: ConnectDeps,
  { id, browser }: { id: string; browser: string },
): string {
  return signer.derive(`pkce ${id} ${browser}`);
}
