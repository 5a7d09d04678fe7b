import { UserError } from '../core/errors.ts';
import type { TokenSigner } from './signTokens.ts';

/** Long enough to find a phone's Steam app, short enough to be useless in a log. */
export const PROOF_MINUTES = 10;

/** A signed link to the sign-in pages that names its Discord user. */
export async function createProofUrl(
  { signer, publicUrl }: { readonly signer: TokenSigner; readonly publicUrl: string | undefined },
  owner: { readonly discordId: string; readonly username: string },
): Promise<string> {
  if (publicUrl === undefined) throw new UserError('not-configured', { setting: 'PUBLIC_URL' });
  const expiresAt = new Date(Date.now() + PROOF_MINUTES * 60_000);
  const token = await signer.sign('prove-link', { ...owner, expiresAt });
  return `${publicUrl}/prove?token=${token}`;
}
