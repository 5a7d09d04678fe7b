import { UserError } from '../core/errors.ts';
import type { ConnectablePlatform } from '../discord/connections.ts';
import type { TokenSigner } from './signTokens.ts';

/** Long enough to find a phone's Steam app, short enough to be useless in a log. */
export const PROOF_MINUTES = 10;

export type ProofOwner = { readonly discordId: string; readonly username: string };
type Site = { readonly signer: TokenSigner; readonly publicUrl: string | undefined };

/** A signed link to the Steam sign-in that names its Discord user. */
export async function createProofUrl(site: Site, owner: ProofOwner): Promise<string> {
  const publicUrl = demandPublicUrl(site);
  const token = await site.signer.sign('prove-link', { ...owner, expiresAt: linkEnd() });
  return `${publicUrl}/prove?token=${token}`;
}

/** The same to Discord's own sign-in; `platforms` are ticked on its page. */
export async function createConnectUrl(
  site: Site,
  owner: ProofOwner & { readonly platforms?: readonly ConnectablePlatform[] },
): Promise<string> {
  const publicUrl = demandPublicUrl(site);
  const token = await site.signer.sign('connect-link', { ...owner, expiresAt: linkEnd() });
  return `${publicUrl}/connect?token=${token}`;
}

function linkEnd(): Date {
  return new Date(Date.now() + PROOF_MINUTES * 60_000);
}

function demandPublicUrl({ publicUrl }: Site): string {
  if (publicUrl !== undefined) return publicUrl;
  throw new UserError('not-configured', { setting: 'PUBLIC_URL' });
}
