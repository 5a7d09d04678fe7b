import { z } from 'zod';
import type { AccessToken } from '../accessToken.ts';
import { defineEndpoint, noBody, noQuery } from './endpoint.ts';

export type SessionDeps = {
  /** The token for a code of the Steam sign-in; refuses one that is used, over or not ours. */
  redeemCode(code: string, verifier: string): Promise<AccessToken>;
  now(): Date;
};

const session = z.object({
  discord_id: z.string(),
  username: z.string(),
  expires_at: z.iso.datetime(),
});

export const readSession = defineEndpoint({
  method: 'get',
  path: '/auth',
  summary: 'Whose token this is, and until when it is good',
  query: noQuery,
  body: noBody,
  answers: { 200: { description: 'The token is good.', schema: session } },
  handle: async ({ who: { discordId, username = '', expiresAt } }) => ({
    status: 200,
    body: { discord_id: discordId, username, expires_at: expiresAt.toISOString() },
  }),
});

const grant = z.object({
  access_token: z.string(),
  token_type: z.literal('Bearer'),
  /** Seconds. */
  expires_in: z.int().positive(),
});

export const redeemSignIn = defineEndpoint({
  method: 'post',
  path: '/auth/token',
  summary: 'Turns the code of a Steam sign-in, see /auth/steam, into an access token',
  isOpen: true,
  reads: 'json',
  query: noQuery,
  body: z.strictObject({
    code: z.string().max(2_000),
    /** Whose SHA-256, base64url, the sign-in was begun with. */
    code_verifier: z.string().regex(/^[\w.~-]{43,128}$/, 'is 43 to 128 letters, digits and -._~'),
  }),
  answers: {
    200: { description: 'Signed in.', schema: grant },
    403: { description: 'The code is over, used, or of another app.' },
  },
  async handle({ body: { code, code_verifier: verifier } }, deps: SessionDeps) {
    const { token, expiresAt } = await deps.redeemCode(code, verifier);
    const seconds = Math.floor((expiresAt.getTime() - deps.now().getTime()) / 1_000);
    return {
      status: 200,
      body: { access_token: token, token_type: 'Bearer', expires_in: seconds },
    };
  },
});
