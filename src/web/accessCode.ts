import { createHash, timingSafeEqual } from 'node:crypto';
import { ApiError } from './api/apiErrors.ts';
import type { TripDeps } from './signInTrip.ts';
import type { ReturningApp } from './signTokens.ts';

/** A redirect takes seconds. */
const CODE_SECONDS = 60;
/** Codes are used by apps, not by browsers: the same word for all of them. */
const BY_AN_APP = 'app';

type Person = { readonly discordId: string; readonly username: string };
type CodeDeps = Pick<TripDeps, 'signer' | 'beginUse' | 'endUse'>;

export async function createCode(
  { signer }: CodeDeps,
  person: Person,
  app: ReturningApp,
): Promise<string> {
  const expiresAt = new Date(Date.now() + CODE_SECONDS * 1_000);
  return signer.sign('auth-code', { ...person, expiresAt, app });
}

/** Who signed in; refuses a code that is over, used, or redeemed by another app than began it. */
export async function redeemCode(deps: CodeDeps, code: string, verifier: string): Promise<Person> {
  const claims = await deps.signer.read('auth-code', code);
  if (!claims?.app || !fits(claims.app.challenge, verifier)) throw codeRefused();
  const use = { ...claims, browser: BY_AN_APP };
  const isFirst = (await deps.beginUse(use)) && (await deps.endUse(use));
  if (!isFirst) throw codeRefused();
  return { discordId: claims.discordId, username: claims.username ?? '' };
}

function codeRefused(): ApiError {
  const message = 'The code is over, used, or not for whoever began the sign-in.';
  return new ApiError(403, { error: 'code-refused', message });
}

function fits(challenge: string, verifier: string): boolean {
  const made = createHash('sha256').update(verifier).digest();
  const expected = Buffer.from(challenge, 'base64url');
  return made.length === expected.length && timingSafeEqual(made, expected);
}
