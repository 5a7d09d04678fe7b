import { z } from 'zod';
import { TransientError, UserError } from '../core/errors.ts';
import type { PlayerId } from '../core/ids.ts';
import { refuseUnlessOk, type SteamHttp } from '../steam/http.ts';
import { isCanonicalSteamId } from '../steam/steamId.ts';

/** What Discord lets people connect and replays know; Switch and PsyNet are not among them. */
export const connectablePlatforms = ['steam', 'epic', 'ps4', 'xbox'] as const;
export type ConnectablePlatform = (typeof connectablePlatforms)[number];

/** An account that Discord has seen the person sign in to. */
export type ProvenAccount = {
  readonly id: PlayerId & { readonly platform: ConnectablePlatform };
  readonly name: string;
};

const connection = z.object({
  id: z.string(),
  name: z.string(),
  type: z.string(),
  verified: z.boolean(),
  revoked: z.boolean().optional(),
});
type Connection = z.infer<typeof connection>;

/** `accessToken` comes from an OAuth2 sign-in with the scope `connections`; a bot token cannot ask this. */
export async function fetchProvenAccounts(
  http: Pick<SteamHttp, 'get'>,
  accessToken: string,
  url: string,
): Promise<readonly ProvenAccount[]> {
  const answer = await http.get(url, { authorization: `Bearer ${accessToken}` });
  if (answer.status === 401 || answer.status === 403) throw new UserError('not-allowed');
  refuseUnlessOk(answer, 'Discord connections');
  try {
    return provenAccounts(JSON.parse(answer.text));
  } catch (error) {
    throw new TransientError('Discord connections are not readable', { cause: error });
  }
}

/** The game accounts among a person's connections, under the ids replays know them by. */
export function provenAccounts(connections: unknown): readonly ProvenAccount[] {
  return z
    .array(z.unknown())
    .parse(connections)
    .flatMap((entry) => {
      const parsed = connection.safeParse(entry);
      if (!parsed.success || !parsed.data.verified || parsed.data.revoked) return [];
      const id = playerId(parsed.data);
      return id ? [{ id, name: parsed.data.name }] : [];
    });
}

function playerId({ type, id, name }: Connection): ProvenAccount['id'] | undefined {
  switch (type) {
    case 'steam':
      return isCanonicalSteamId(id) ? { platform: 'steam', id } : undefined;
    case 'epicgames':
      return /^[0-9a-f]{32}$/i.test(id) ? { platform: 'epic', id: id.toLowerCase() } : undefined;
    case 'playstation':
      // Replays and Ballchasing know PlayStation players by their online id, which is the name here.
      return { platform: 'ps4', id: name };
    case 'xbox':
      return xboxId(id);
    default:
      return undefined;
  }
}

/** Ballchasing writes an XUID as its eight bytes in hexadecimal, the lowest byte first. */
function xboxId(xuid: string): ProvenAccount['id'] | undefined {
  if (!/^\d{16}$/.test(xuid)) return undefined;
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64LE(BigInt(xuid));
  return { platform: 'xbox', id: bytes.toString('hex') };
}
