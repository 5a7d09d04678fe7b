import { randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

/** What a token is for. One made for one thing is worth nothing for another. */
export type Purpose = 'prove-link' | 'prove-state' | 'auth-state' | 'access';

const claims = z.object({
  /** The Discord user; empty while a sign-in to the API has not said who it is. */
  sub: z.string(),
  jti: z.string(),
  exp: z.number(),
  name: z.string().optional(),
  browser: z.string().optional(),
});

export type TokenClaims = {
  readonly id: string;
  readonly discordId: string;
  readonly expiresAt: Date;
  /** As Discord shows it. */
  readonly username?: string;
  /** Hash of the cookie of the browser it was made for. */
  readonly browser?: string;
};

export type NewToken = Omit<TokenClaims, 'id'> & { readonly id?: string };

export type TokenSigner = {
  sign(purpose: Purpose, token: NewToken): Promise<string>;
  /** Nothing for whatever we have not signed for that purpose, or whose time is over. */
  read(purpose: Purpose, text: string): Promise<TokenClaims | undefined>;
};

const ALGORITHM = 'HS256';
const ISSUER = 'rockettrainer';

export function createTokenSigner(secretKey: string, now: () => Date): TokenSigner {
  const key = new TextEncoder().encode(secretKey);
  return {
    sign: (purpose, { id = randomUUID(), discordId, expiresAt, username: name, browser }) =>
      new SignJWT({
        ...(name !== undefined && { name }),
        ...(browser !== undefined && { browser }),
      })
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuer(ISSUER)
        .setAudience(purpose)
        .setSubject(discordId)
        .setJti(id)
        .setIssuedAt(now())
        .setExpirationTime(expiresAt)
        .sign(key),

    async read(purpose, text) {
      try {
        const { payload } = await jwtVerify(text, key, {
          algorithms: [ALGORITHM],
          issuer: ISSUER,
          audience: purpose,
          currentDate: now(),
        });
        return toClaims(payload);
      } catch (error) {
        if (error instanceof errors.JOSEError) return undefined;
        throw error;
      }
    },
  };
}

function toClaims(payload: unknown): TokenClaims | undefined {
  const parsed = claims.safeParse(payload);
  if (!parsed.success) return undefined;
  const { sub, jti, exp, name, browser } = parsed.data;
  return {
    id: jti,
    discordId: sub,
    expiresAt: new Date(exp * 1_000),
    ...(name !== undefined && { username: name }),
    ...(browser !== undefined && { browser }),
  };
}
