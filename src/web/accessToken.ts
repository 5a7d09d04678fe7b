import { UserError } from '../core/errors.ts';
import type { TokenClaims, TokenSigner } from './signTokens.ts';

export type AccessSite = {
  readonly signer: TokenSigner;
  readonly publicUrl: string | undefined;
  readonly minutes: number;
};

export type AccessToken = { readonly token: string; readonly expiresAt: Date };
type Person = { readonly discordId: string; readonly username: string };

/** What a program shows to act as that person, until its time is over. Refuses where there is no API. */
export async function createAccessToken(
  { signer, publicUrl, minutes }: AccessSite,
  { discordId, username }: Person,
): Promise<AccessToken> {
  if (publicUrl === undefined) throw new UserError('not-configured', { setting: 'PUBLIC_URL' });
  const expiresAt = new Date(Date.now() + minutes * 60_000);
  return { expiresAt, token: await signer.sign('access', { discordId, username, expiresAt }) };
}

/** Whose token the header carries; nothing for whatever else it is. */
export async function readAccess(
  signer: TokenSigner,
  authorization: string | undefined,
): Promise<TokenClaims | undefined> {
  const token = /^Bearer ([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
  return token === undefined ? undefined : signer.read('access', token);
}
