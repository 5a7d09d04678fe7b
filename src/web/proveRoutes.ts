import { Hono, type Context } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { steamSignInUrl } from '../steam/openId.ts';
import { answerPage } from './answerPage.ts';
import { confirmPage, provenPage } from './pages/prove.ts';
import {
  createSignInTrip,
  refuseOtherSites,
  type SignInTrip,
  type TripDeps,
} from './signInTrip.ts';
import type { TokenClaims } from './signTokens.ts';

export type ProveDeps = TripDeps & {
  readonly steamLoginUrl: string;
  /** The SteamID64 that Steam vouches for. */
  verifySteam(input: { readonly query: string; readonly returnTo: string }): Promise<string>;
  prove(owner: TokenClaims, steamId: string): Promise<void>;
  onUnexpected(error: unknown): void;
};

export const MAX_FORM_BYTES = 8 * 1024;

/** The pages behind "Prove it with Steam": who is this for, off to Steam, and back. */
export function proveRoutes(deps: ProveDeps): Hono {
  const app = new Hono();
  const trip = createSignInTrip(deps, {
    link: 'prove-link',
    state: 'prove-state',
    returnPath: '/prove/return',
  });
  const page = {
    service: 'Steam',
    onUnexpected: (error: unknown) => deps.onUnexpected(error),
  } as const;
  app.get('/prove', (context) => answerPage(context, page, () => showConfirm(context, deps, trip)));
  app.post('/prove', bodyLimit({ maxSize: MAX_FORM_BYTES }), (context) =>
    answerPage(context, page, () => leaveForSteam(context, deps, trip)),
  );
  app.get('/prove/return', (context) =>
    answerPage(context, page, () => comeBackFromSteam(context, deps, trip)),
  );
  return app;
}

async function showConfirm(
  context: Context,
  { mark }: ProveDeps,
  trip: SignInTrip,
): Promise<Response> {
  const token = context.req.query('token') ?? '';
  const { username = '' } = await trip.readLink(token);
  mark.ensure(context);
  return context.html(confirmPage({ username, token }));
}

async function leaveForSteam(
  context: Context,
  { publicUrl, steamLoginUrl }: ProveDeps,
  trip: SignInTrip,
): Promise<Response> {
  refuseOtherSites(context);
  const { token } = await context.req.parseBody();
  const claims = await trip.readLink(typeof token === 'string' ? token : '');
  const { returnTo } = await trip.leave(context, claims);
  return context.redirect(steamSignInUrl({ returnTo, realm: publicUrl }, steamLoginUrl), 303);
}

async function comeBackFromSteam(
  context: Context,
  deps: ProveDeps,
  trip: SignInTrip,
): Promise<Response> {
  const { claims, returnTo, finish } = await trip.arrive(context);
  const query = new URL(context.req.url).search.slice(1);
  const steamId = await deps.verifySteam({ query, returnTo });
  await finish();
  await deps.prove(claims, steamId);
  return context.html(provenPage({ username: claims.username ?? '', steamId }));
}
