import type { Hono } from 'hono';
import { markDeauthorized } from '../db/leaving.ts';
import { saveProvenAccount } from '../db/proofs.ts';
import { beginUse, burnNonce, endUse } from '../db/signIns.ts';
import { createOAuth, type DiscordOAuth } from '../discord/createOAuth.ts';
import { createSteamHttp } from '../steam/http.ts';
import { verifySteamSignIn } from '../steam/verifySteamSignIn.ts';
import { proveAccount, type ProveAccountDeps } from '../usecases/proveAccount.ts';
import { apiRoutes } from '../web/api/apiRoutes.ts';
import { authRoutes } from '../web/authRoutes.ts';
import { createBrowserMark } from '../web/browserMark.ts';
import { connectRoutes } from '../web/connectRoutes.ts';
import { discordEventRoutes } from '../web/discordEventRoutes.ts';
import { proveRoutes } from '../web/proveRoutes.ts';
import type { TripDeps } from '../web/signInTrip.ts';
import { siteRoutes } from '../web/siteRoutes.ts';
import { apiDeps, authDeps } from './apiDeps.ts';
import type { House } from './house.ts';

/** What is open to the world: nothing without a public URL, and nothing in a worker. */
export function publicParts(house: House): readonly Hono[] {
  const { env, steamPlace } = house;
  const { PUBLIC_URL: publicUrl } = env;
  if (publicUrl === undefined || env.ROLE === 'worker') return [];
  const trip = { ...tripDeps(house, publicUrl), onUnexpected: logFailure(house) };
  const steam = { steamLoginUrl: steamPlace.loginUrl, verifySteam: steamVerifier(house) };
  const oauth = openOAuth(house);
  const proving = provingDeps(house);
  return [
    siteRoutes(() => Date.now()),
    proveRoutes({
      ...trip,
      ...steam,
      prove: ({ discordId, username = '' }, id) =>
        proveAccount(proving, { discordId, username, account: { platform: 'steam', id } }),
    }),
    ...(oauth ? [connectRoutes({ ...trip, oauth, prove: provingAll(proving) })] : []),
    ...(env.DISCORD_PUBLIC_KEY === undefined ? [] : [eventRoutes(house, env.DISCORD_PUBLIC_KEY)]),
    authRoutes({ ...trip, ...steam, ...authDeps(house, trip) }),
    apiRoutes({
      publicUrl,
      signer: house.signer,
      corsOrigins: env.CORS_ORIGINS,
      deps: apiDeps(house, trip),
      onUnexpected: (error) => house.log.error({ err: error }, 'API call failed'),
    }),
  ];
}

function eventRoutes({ db, now }: House, publicKey: string): Hono {
  return discordEventRoutes({
    publicKey,
    deauthorize: (discordId) => markDeauthorized(db, discordId, now()),
  });
}

function tripDeps({ db, signer }: House, publicUrl: string): TripDeps {
  return {
    publicUrl,
    signer,
    mark: createBrowserMark({ isSecure: publicUrl.startsWith('https:') }),
    beginUse: (token) => beginUse(db, token),
    endUse: (token) => endUse(db, token),
  };
}

function logFailure({ log }: House): (error: unknown) => void {
  return (error) => log.error({ err: error }, 'sign-in page failed');
}

function provingDeps({ db, requests }: House): ProveAccountDeps {
  return {
    saveProvenAccount: (proof) => saveProvenAccount(db, proof),
    requestDisplacedNotice: (loser, account) => requests.requestDisplacedNotice(loser, account),
  };
}

function provingAll(deps: ProveAccountDeps): Parameters<typeof connectRoutes>[0]['prove'] {
  return async ({ discordId, username = '' }, accounts) => {
    for (const { id: account, name: displayName } of accounts) {
      await proveAccount(deps, { discordId, username, account, displayName });
    }
  };
}

type SignIn = { readonly query: string; readonly returnTo: string };

function steamVerifier({ db, steamPlace }: House): (signIn: SignIn) => Promise<string> {
  const { loginUrl, timeoutMs } = steamPlace;
  const deps = {
    http: createSteamHttp(timeoutMs === undefined ? {} : { timeoutMs }),
    loginUrl,
    now: () => new Date(),
    burnNonce: (nonce: string, expiresAt: Date) => burnNonce(db, nonce, expiresAt),
  };
  return (signIn) => verifySteamSignIn(deps, signIn);
}

function openOAuth({ env, oauthPlace: place, log }: House): DiscordOAuth | undefined {
  const { DISCORD_CLIENT_ID: clientId, DISCORD_CLIENT_SECRET: clientSecret } = env;
  if (clientId === undefined || clientSecret === undefined) return undefined;
  return createOAuth({
    http: createSteamHttp(),
    place,
    clientId,
    clientSecret,
    onRevokeFailed: (error) => log.warn({ err: error }, 'a token of Discord was not revoked'),
  });
}
