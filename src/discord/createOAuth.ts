import { z } from 'zod';
import { TransientError, UserError } from '../core/errors.ts';
import { refuseUnlessOk, type SteamHttp } from '../steam/http.ts';
import { fetchProvenAccounts, type ProvenAccount } from './connections.ts';

/** Another Discord is for the stand-in only: no variable and no request can name one. */
export type OAuthPlace = { readonly authorizeUrl: string; readonly api: string };

export const DISCORD_OAUTH: OAuthPlace = {
  authorizeUrl: 'https://discord.com/oauth2/authorize',
  api: 'https://discord.com/api/v10',
};

export type OAuthDeps = {
  readonly http: Pick<SteamHttp, 'get' | 'postForm'>;
  readonly place: OAuthPlace;
  readonly clientId: string;
  readonly clientSecret: string;
  onRevokeFailed(error: unknown): void;
};

export type Connected = {
  readonly discordId: string;
  readonly accounts: readonly ProvenAccount[];
};

/** What a person brought back from Discord, and what we sent them out with. */
export type OAuthReturn = {
  readonly code: string;
  readonly redirectUri: string;
  readonly verifier: string;
};

export type DiscordOAuth = {
  /** Where to send the browser; `challenge` is the SHA-256 of the verifier (PKCE). */
  signInUrl(trip: {
    readonly state: string;
    readonly redirectUri: string;
    readonly challenge: string;
  }): string;
  /** Who came back, and which game accounts Discord has verified. Keeps no token. */
  readConnections(back: OAuthReturn): Promise<Connected>;
};

const SCOPES = ['identify', 'connections'] as const;

export function createOAuth(deps: OAuthDeps): DiscordOAuth {
  const { http, place, clientId } = deps;
  return {
    signInUrl({ state, redirectUri, challenge }) {
      const query = new URLSearchParams({
        response_type: 'code',
        client_id: clientId,
        scope: SCOPES.join(' '),
        redirect_uri: redirectUri,
        state,
        code_challenge: challenge,
        code_challenge_method: 'S256',
        prompt: 'consent',
      });
      return `${place.authorizeUrl}?${query.toString()}`;
    },

    async readConnections(back) {
      const token = await exchange(deps, back);
      try {
        const discordId = await fetchOwnId(deps, token);
        const url = `${place.api}/users/@me/connections`;
        return { discordId, accounts: await fetchProvenAccounts(http, token, url) };
      } finally {
        await revoke(deps, token);
      }
    },
  };
}

const tokenAnswer = z.object({
  access_token: z.string().min(1),
  token_type: z.literal('Bearer'),
  scope: z.string(),
});

async function exchange(deps: OAuthDeps, { code, redirectUri, verifier }: OAuthReturn) {
  const answer = await deps.http.postForm(
    `${deps.place.api}/oauth2/token`,
    new URLSearchParams({
      grant_type: 'authorization_code',
      code,
      redirect_uri: redirectUri,
      code_verifier: verifier,
    }).toString(),
    { authorization: basic(deps) },
  );
  // Used, made up, or somebody else's: Discord says invalid_grant.
  if (answer.status === 400) throw new UserError('not-allowed');
  refuseUnlessOk(answer, 'Discord token');
  const { access_token: token, scope } = readJson(tokenAnswer, answer.text);
  if (SCOPES.some((wanted) => !scope.split(' ').includes(wanted))) {
    await revoke(deps, token);
    throw new UserError('not-allowed');
  }
  return token;
}

async function fetchOwnId({ http, place }: OAuthDeps, token: string): Promise<string> {
  const answer = await http.get(`${place.api}/users/@me`, { authorization: `Bearer ${token}` });
  if (answer.status === 401 || answer.status === 403) throw new UserError('not-allowed');
  refuseUnlessOk(answer, 'Discord user');
  return readJson(z.object({ id: z.string().regex(/^\d+$/) }), answer.text).id;
}

/** The token has done its work. It would end by itself in a week; Discord's end is sooner. */
async function revoke(deps: OAuthDeps, token: string): Promise<void> {
  const form = new URLSearchParams({ token, token_type_hint: 'access_token' }).toString();
  try {
    const url = `${deps.place.api}/oauth2/token/revoke`;
    const answer = await deps.http.postForm(url, form, { authorization: basic(deps) });
    refuseUnlessOk(answer, 'Discord revoke');
  } catch (error) {
    deps.onRevokeFailed(error);
  }
}

function basic({ clientId, clientSecret }: OAuthDeps): string {
  return `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString('base64')}`;
}

function readJson<Value>(schema: z.ZodType<Value>, text: string): Value {
  try {
    return schema.parse(JSON.parse(text));
  } catch (error) {
    throw new TransientError('Discord answered something unreadable', { cause: error });
  }
}
