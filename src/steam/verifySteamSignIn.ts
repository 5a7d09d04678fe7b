import { UserError } from '../core/errors.ts';
import { refuseUnlessOk, type SteamHttp } from './http.ts';
import { OPENID_NS, readAssertion, STEAM_OPENID } from './openId.ts';

export type SteamSignInDeps = {
  readonly http: Pick<SteamHttp, 'postForm'>;
  /** Remembers the nonce until then; false when it was known already. Must be atomic. */
  burnNonce(nonce: string, expiresAt: Date): Promise<boolean>;
  now(): Date;
  /** Another address is for the stand-in; it never comes from a request. */
  readonly loginUrl?: string;
};

/**
 * The SteamID64 of the person who signed in, or a refusal. The caller has checked the state inside
 * `returnTo` and who opened it, and binds the id to that Discord user only.
 */
export async function verifySteamSignIn(
  deps: SteamSignInDeps,
  { query, returnTo }: { readonly query: string; readonly returnTo: string },
): Promise<string> {
  const assertion = readAssertion(query, { returnTo, now: deps.now() });

  const answer = await deps.http.postForm(deps.loginUrl ?? STEAM_OPENID, assertion.question);
  refuseUnlessOk(answer, 'check_authentication');
  if (!saysValid(answer.text)) throw refused('Steam does not confirm it');

  // Only confirmed nonces are kept, so strangers cannot fill the store; the store decides races.
  if (!(await deps.burnNonce(assertion.nonce, assertion.nonceExpiresAt)))
    throw refused('used twice');
  return assertion.steamId;
}

/** Whole lines of key:value; `is_valid:true` somewhere inside another value counts for nothing. */
function saysValid(text: string): boolean {
  const lines = text.split('\n');
  const verdicts = lines.filter((line) => line.startsWith('is_valid:'));
  return (
    lines.includes(`ns:${OPENID_NS}`) && verdicts.length === 1 && verdicts[0] === 'is_valid:true'
  );
}

function refused(reason: string): UserError {
  return new UserError('steam-sign-in-refused', { reason });
}
