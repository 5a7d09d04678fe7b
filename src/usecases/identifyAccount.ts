import { platformNames, readAccountId, type LinkablePlatform } from '../core/accountId.ts';
import { UserError } from '../core/errors.ts';
import type { PlayerId } from '../core/ids.ts';

export type IdentifyAccountDeps = {
  /** Reads an address, custom name or number, and asks Steam who that is today. */
  findSteamAccount(typed: string): Promise<{ readonly id: string; readonly name?: string }>;
  /** A player as our matches know them. */
  findSeenPlayer(player: PlayerId): Promise<
    | {
        readonly account: PlayerId;
        readonly name: string;
        readonly matches: number;
      }
    | undefined
  >;
};

export type IdentifiedAccount = {
  readonly account: PlayerId & { readonly platform: LinkablePlatform };
  readonly name?: string;
  /** In how many of our matches it played. */
  readonly matches: number;
};

/** Who is meant by what somebody typed, under a name they recognise. */
export async function identifyAccount(
  deps: IdentifyAccountDeps,
  platform: LinkablePlatform,
  typed: string,
): Promise<IdentifiedAccount> {
  if (platform === 'steam') {
    const { id, name } = await deps.findSteamAccount(typed);
    const seen = await deps.findSeenPlayer({ platform, id });
    return {
      account: { platform, id },
      ...(name !== undefined && { name }),
      matches: seen?.matches ?? 0,
    };
  }
  const account = readAccountId(platform, typed);
  if (!account) {
    const facts = { platform: platformNames[platform], form: forms[platform] };
    throw new UserError('account-not-understood', facts);
  }
  const seen = await deps.findSeenPlayer(account);
  const id = seen?.account.id ?? account.id;
  return {
    account: { platform, id },
    ...(seen && { name: seen.name }),
    matches: seen?.matches ?? 0,
  };
}

const forms: Readonly<Record<Exclude<LinkablePlatform, 'steam'>, string>> = {
  epic: '32 characters of 0-9 and a-f',
  ps4: 'an Online ID has 3 to 16 letters, digits, - and _ and begins with a letter',
  xbox: '16 characters of 0-9 and a-f, or the XUID of 16 digits that begins with 253',
  switch: '16 characters of 0-9 and a-f',
};
