import type { Hono } from 'hono';
import { saveProvenAccount } from '../db/proofs.ts';
import { beginUse, burnNonce, endUse } from '../db/signIns.ts';
import { createSteamHttp } from '../steam/http.ts';
import { verifySteamSignIn } from '../steam/verifySteamSignIn.ts';
import { proveAccount } from '../usecases/proveAccount.ts';
import { createBrowserMark } from '../web/browserMark.ts';
import { proveRoutes } from '../web/proveRoutes.ts';
import type { House } from './house.ts';

/** What is open to the world: nothing without a public URL, and nothing in a worker. */
export function publicParts(house: House): readonly Hono[] {
  const { env, db, log, signer, steamPlace, requests } = house;
  const { PUBLIC_URL: publicUrl } = env;
  if (publicUrl === undefined || env.ROLE === 'worker') return [];
  const verifySteam = steamVerifier(house);
  return [
    proveRoutes({
      publicUrl,
      signer,
      mark: createBrowserMark({ isSecure: publicUrl.startsWith('https:') }),
      steamLoginUrl: steamPlace.loginUrl,
      beginUse: (token) => beginUse(db, token),
      endUse: (token) => endUse(db, token),
      verifySteam,
      prove: ({ discordId, username = '' }, steamId) =>
        proveAccount(
          {
            saveProvenAccount: (proof) => saveProvenAccount(db, proof),
            requestDisplacedNotice: (loser, account) =>
              requests.requestDisplacedNotice(loser, account),
          },
          { discordId, username, account: { platform: 'steam', id: steamId } },
        ),
      onUnexpected: (error) => log.error({ err: error }, 'sign-in page failed'),
    }),
  ];
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
