import { createHmac, randomUUID } from 'node:crypto';
import { errors, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { connectablePlatforms, type ConnectablePlatform } from '../discord/connections.ts';

/** What a token is for. One made for one thing is worth nothing for another. */
export type Purpose =
  | 'prove-link'
  | 'prove-state'
  | 'connect-link'
  | 'connect-state'
  | 'auth-state'
  | 'auth-code'
  | 'access';

const claims = z.object({
  /** The Discord user; empty while a sign-in to the API has not said who it is. */
  sub: z.string(),
  jti: z.string(),
  exp: z.number(),
  name: z.string().optional(),
  browser: z.string().optional(),
  platforms: z.array(z.enum(connectablePlatforms)).optional(),
  app: z.object({ returnTo: z.string(), challenge: z.string(), state: z.string() }).optional(),
});

export type TokenClaims = {
  readonly id: string;
  readonly discordId: string;
  readonly expiresAt: Date;
  /** As Discord shows it. */
  readonly username?: string;
  /** Hash of the cookie of the browser it was made for. */
  readonly browser?: string;
  /** Of what a sign-in may take accounts. */
  readonly platforms?: readonly ConnectablePlatform[];
  readonly app?: ReturningApp;
};

/** The web app that began a sign-in: where it waits, its PKCE challenge, and its own state. */
export type ReturningApp = {
  readonly returnTo: string;
  readonly challenge: string;
  readonly state: string;
};

export type NewToken = Omit<TokenClaims, 'id'> & { readonly id?: string };

export type TokenSigner = {
  sign(purpose: Purpose, token: NewToken): Promise<string>;
  /** Nothing for whatever we have not signed for that purpose, or whose time is over. */
  read(purpose: Purpose, text: string): Promise<TokenClaims | undefined>;
  /** A secret that every process of ours can make again, and nobody else can. */
  derive(about: string): string;
};

const ALGORITHM = 'HS256';
const ISSUER = 'rockettrainer';

export function createTokenSigner(secretKey: string, now: () => Date): TokenSigner {
  const key = new TextEncoder().encode(secretKey);
  return {
    sign: (purpose, { id = randomUUID(), discordId, expiresAt, username: name, ...others }) =>
      new SignJWT({ ...others, ...(name !== undefined && { name }) })
        .setProtectedHeader({ alg: ALGORITHM })
        .setIssuer(ISSUER)
        .setAudience(purpose)
        .setSubject(discordId)
        .setJti(id)
        .setIssuedAt(now())
        .setExpirationTime(expiresAt)
        .sign(key),

    derive: (about) => createHmac('sha256', key).update(about).digest('base64url'),

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
  const { sub, jti, exp, name, browser, platforms, app } = parsed.data;
  return {
    id: jti,
    discordId: sub,
    expiresAt: new Date(exp * 1_000),
    ...(name !== undefined && { username: name }),
    ...(browser !== undefined && { browser }),
    ...(platforms !== undefined && { platforms }),
    ...(app !== undefined && { app }),
  };
}
