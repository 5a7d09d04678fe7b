import { z } from 'zod';
import { TransientError, UserError } from '../core/errors.ts';
import { refuseUnlessOk, type SteamAnswer, type SteamHttp } from './http.ts';
import { isProfileError, parseProfileXml, type SteamProfile } from './profile.ts';
import { isCanonicalSteamId, type SteamInput } from './steamId.ts';

const COMMUNITY = 'https://steamcommunity.com';
const API = 'https://api.steampowered.com';
/** ResolveVanityURL's "no match". */
const NO_MATCH = 42;

export type SteamClientOptions = {
  readonly http: SteamHttp;
  /** Without it the public XML profile answers. */
  readonly apiKey?: string | undefined;
  /** Other origins are for the stand-in. */
  readonly communityUrl?: string;
  readonly apiUrl?: string;
};

export type SteamClient = {
  /** Who the input means today, with the name to show back. It claims the account, it proves nothing. */
  resolve(input: SteamInput): Promise<SteamProfile>;
};

const vanityAnswer = z.object({
  response: z.object({ success: z.number(), steamid: z.string().optional() }),
});

const summariesAnswer = z.object({
  response: z.object({
    players: z.array(z.object({ steamid: z.string(), personaname: z.string().optional() })),
  }),
});

export function createSteamClient(options: SteamClientOptions): SteamClient {
  const { http, apiKey, communityUrl = COMMUNITY, apiUrl = API } = options;

  return {
    async resolve(input) {
      const byKey = apiKey ? await resolveWithKey(apiKey, input) : undefined;
      return byKey ?? (await resolveWithXml(input));
    },
  };

  /** Undefined when Steam refuses the key: the public profile can still answer. */
  async function resolveWithKey(key: string, input: SteamInput): Promise<SteamProfile | undefined> {
    const steamId = input.kind === 'id' ? input.steamId : await resolveVanity(key, input.vanity);
    if (steamId === undefined) return undefined;

    const query = new URLSearchParams({ key, steamids: steamId });
    const answer = await http.get(
      `${apiUrl}/ISteamUser/GetPlayerSummaries/v2/?${query.toString()}`,
    );
    if (keyRefused(answer)) return undefined;
    const { players } = readJson(summariesAnswer, answer, 'GetPlayerSummaries').response;
    const player = players.find(({ steamid }) => steamid === steamId);
    if (!player) throw new UserError('steam-not-found', { input: named(input) });
    return { steamId, persona: player.personaname?.trim() || undefined };
  }

  async function resolveVanity(key: string, vanity: string): Promise<string | undefined> {
    const query = new URLSearchParams({ key, vanityurl: vanity, url_type: '1' });
    const answer = await http.get(`${apiUrl}/ISteamUser/ResolveVanityURL/v1/?${query.toString()}`);
    if (keyRefused(answer)) return undefined;
    const { success, steamid } = readJson(vanityAnswer, answer, 'ResolveVanityURL').response;
    if (success === NO_MATCH) throw new UserError('steam-not-found', { input: vanity });
    if (success === 1 && steamid && isCanonicalSteamId(steamid)) return steamid;
    throw new TransientError(`ResolveVanityURL answered success ${success}`);
  }

  async function resolveWithXml(input: SteamInput): Promise<SteamProfile> {
    const path = input.kind === 'id' ? `profiles/${input.steamId}` : `id/${input.vanity}`;
    const answer = await http.get(`${communityUrl}/${path}/?xml=1`);
    refuseUnlessOk(answer, 'the Steam profile');
    if (isProfileError(answer.text))
      throw new UserError('steam-not-found', { input: named(input) });

    const profile = parseProfileXml(answer.text);
    if (!profile) throw new TransientError('the Steam profile is not readable');
    if (input.kind === 'id' && profile.steamId !== input.steamId) {
      throw new TransientError('Steam answered with another profile');
    }
    return profile;
  }
}

function keyRefused({ status }: SteamAnswer): boolean {
  return status === 401 || status === 403;
}

function named(input: SteamInput): string {
  return input.kind === 'id' ? input.steamId : input.vanity;
}

function readJson<Shape>(schema: z.ZodType<Shape>, answer: SteamAnswer, what: string): Shape {
  refuseUnlessOk(answer, what);
  try {
    return schema.parse(JSON.parse(answer.text));
  } catch (error) {
    throw new TransientError(`${what} is not readable`, { cause: error });
  }
}
