import type { CommandDeps } from '../commands/index.ts';
import { createAccessToken } from '../web/accessToken.ts';
import { createConnectUrl, createProofUrl } from '../web/createProofUrl.ts';
import type { House } from './house.ts';

/** What leads from Discord to the pages of our own. */
export function signInDeps({ env, signer }: House) {
  const site = { signer, publicUrl: env.PUBLIC_URL, minutes: env.ACCESS_TOKEN_MINUTES };
  return {
    proofWays: {
      steam: env.PUBLIC_URL !== undefined,
      discord: env.DISCORD_CLIENT_ID !== undefined,
    },
    createProofUrl: (owner) => createProofUrl(site, owner),
    createConnectUrl: (owner) => createConnectUrl(site, owner),
    createAccessToken: (person) => createAccessToken(site, person),
    apiUrl: env.PUBLIC_URL,
  } satisfies Partial<CommandDeps>;
}
