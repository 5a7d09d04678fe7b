import type { CommandDeps } from '../commands/index.ts';
import { createConnectUrl, createProofUrl } from '../web/createProofUrl.ts';
import type { House } from './house.ts';

/** What leads from Discord to the pages of our own. */
export function signInDeps({ env, signer }: House) {
  const site = { signer, publicUrl: env.PUBLIC_URL };
  return {
    proofWays: {
      steam: env.PUBLIC_URL !== undefined,
      discord: env.DISCORD_CLIENT_ID !== undefined,
    },
    createProofUrl: (owner) => createProofUrl(site, owner),
    createConnectUrl: (owner) => createConnectUrl(site, owner),
  } satisfies Partial<CommandDeps>;
}
