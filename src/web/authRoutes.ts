import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { steamSignInUrl } from '../steam/openId.ts';
import type { AccessToken } from './accessToken.ts';
import { answerPage } from './answerPage.ts';
import { tokenPage } from './pages/token.ts';
import { SignInProblem } from './pages/problems.ts';
import { createSignInTrip, type SignInTrip, type TripDeps } from './signInTrip.ts';
import type { ReturningApp } from './signTokens.ts';

type Person = { readonly discordId: string; readonly username: string };

export type AuthDeps = TripDeps & {
  readonly steamLoginUrl: string;
  readonly corsOrigins: readonly string[];
  verifySteam(input: { readonly query: string; readonly returnTo: string }): Promise<string>;
  /** Who has proven that Steam account. */
  findProvenOwner(steamId: string): Promise<Person | undefined>;
  createAccessToken(person: Person): Promise<AccessToken>;
  /** A code that its app turns into a token, once. */
  createCode(person: Person, app: ReturningApp): Promise<string>;
  now(): Date;
  onUnexpected(error: unknown): void;
};

const SIGN_IN_MINUTES = 10;
const RETURN_PATH = '/auth/steam/return';

/** A sign-in to the API: through Steam, as the Discord user who has proven that account. */
export function authRoutes(deps: AuthDeps): Hono {
  const app = new Hono();
  const trip = createSignInTrip(deps, {
    link: 'auth-state',
    state: 'auth-state',
    returnPath: RETURN_PATH,
  });
  const page = {
    service: 'Steam',
    onUnexpected: (error: unknown) => deps.onUnexpected(error),
  } as const;
  app.get('/auth/steam', (context) => answerPage(context, page, () => leave(context, deps, trip)));
  app.get(RETURN_PATH, (context) => answerPage(context, page, () => comeBack(context, deps, trip)));
  return app;
}

async function leave(context: Context, deps: AuthDeps, trip: SignInTrip): Promise<Response> {
  const app = readApp(context, deps);
  const expiresAt = new Date(deps.now().getTime() + SIGN_IN_MINUTES * 60_000);
  const claims = { id: randomUUID(), discordId: '', expiresAt, ...(app && { app }) };
  const { returnTo } = await trip.leave(context, claims, deps.mark.ensure(context));
  const trust = { returnTo, realm: deps.publicUrl };
  return context.redirect(steamSignInUrl(trust, deps.steamLoginUrl), 303);
}

/** Longer ones would not survive the way through Steam's address. */
const LONGEST_VALUE = 300;

/** Only pages of configured origins are sent anything, and only with a proof that they asked. */
function readApp({ req }: Context, { corsOrigins }: AuthDeps): ReturningApp | undefined {
  const returnTo = req.query('return_to');
  if (returnTo === undefined) return undefined;
  const challenge = req.query('code_challenge') ?? '';
  const state = req.query('state') ?? '';
  const isKnown =
    URL.canParse(returnTo) &&
    corsOrigins.includes(new URL(returnTo).origin) &&
    returnTo.length <= LONGEST_VALUE;
  if (!isKnown || !/^[\w-]{43}$/.test(challenge) || state.length > LONGEST_VALUE) {
    throw new SignInProblem('unknown-app');
  }
  return { returnTo, challenge, state };
}

async function comeBack(context: Context, deps: AuthDeps, trip: SignInTrip): Promise<Response> {
  const { claims, returnTo, finish } = await trip.arrive(context);
  const query = new URL(context.req.url).search.slice(1);
  const person = await deps.findProvenOwner(await deps.verifySteam({ query, returnTo }));
  await finish();
  if (!person) throw new SignInProblem('no-owner');
  const { app } = claims;
  if (!app) return context.html(tokenPage(person, await deps.createAccessToken(person)));
  const back = new URL(app.returnTo);
  back.searchParams.set('code', await deps.createCode(person, app));
  back.searchParams.set('state', app.state);
  return context.redirect(back.href, 303);
}
