import { UserError } from '../core/errors.ts';

/**
 * SteamIDs. 64 bits = universe 8 | type 4 | instance 20 | account 32; a person's is universe 1
 * (Public), type 1 (Individual), instance 1 (Desktop). Steam's site answers for other instances
 * too, so one account has many ids: we keep the canonical one, as text (it exceeds 2^53).
 */
const PERSON = 0x0110000100000000n;
const ACCOUNT_MASK = 0xffffffffn;
const UNIVERSE_AND_TYPE_SHIFT = 52n;
/** Universe 1, type 1. */
const PERSON_UNIVERSE_AND_TYPE = 0x011n;

export type SteamInput =
  | { readonly kind: 'id'; readonly steamId: string }
  /** A custom profile name: who it belongs to today, only Steam can say. */
  | { readonly kind: 'vanity'; readonly vanity: string };

/** Reads whatever a person pastes to say which Steam account they mean. */
export function parseSteamInput(text: string): SteamInput {
  const input = text.trim().replace(/^<(.*)>$/, '$1');
  const parsed = fromNotation(input) ?? fromProfileUrl(input) ?? fromVanity(input);
  if (!parsed) throw new UserError('steam-not-understood', { input: input.slice(0, 100) });
  return parsed;
}

/** True for the one id under which an account is kept. */
export function isCanonicalSteamId(text: string): boolean {
  return /^7656\d{13}$/.test(text) && canonicalSteamId(BigInt(text)) === text;
}

export function profileUrl(steamId: string): string {
  return `https://steamcommunity.com/profiles/${steamId}`;
}

function canonicalSteamId(id: bigint): string | undefined {
  if (id >> UNIVERSE_AND_TYPE_SHIFT !== PERSON_UNIVERSE_AND_TYPE) return undefined;
  return fromAccount(id & ACCOUNT_MASK);
}

function fromAccount(account: bigint): string | undefined {
  return account > 0n && account <= ACCOUNT_MASK ? String(PERSON + account) : undefined;
}

/** SteamID64, STEAM_X:Y:Z (X is 0 in older games, 1 in newer; both mean Public) or [U:1:N]. */
function fromNotation(input: string): SteamInput | undefined {
  const id64 = /^\d{17}$/.exec(input);
  if (id64) return person(input, canonicalSteamId(BigInt(input)));

  const steam2 = /^STEAM_([0-9]):([0-9]+):([0-9]{1,10})$/i.exec(input);
  if (steam2) {
    const [universe, low, high] = steam2.slice(1).map(BigInt) as [bigint, bigint, bigint];
    const valid = universe <= 1n && low <= 1n;
    return person(input, valid ? fromAccount(high * 2n + low) : undefined);
  }

  const steam3 = /^\[?([A-Z]):([0-9]):([0-9]{1,10})(?::[0-9]+)?\]?$/i.exec(input);
  if (!steam3) return undefined;
  const valid = steam3[1]!.toUpperCase() === 'U' && steam3[2] === '1';
  return person(input, valid ? fromAccount(BigInt(steam3[3]!)) : undefined);
}

function person(input: string, steamId: string | undefined): SteamInput {
  if (steamId) return { kind: 'id', steamId };
  throw new UserError('steam-not-a-person', { input });
}

/** Only Steam's own host; nothing of the link but its path is used. */
function fromProfileUrl(input: string): SteamInput | undefined {
  const link = /^(?:https?:\/\/)?(?:www\.)?steamcommunity\.com\/(id|profiles)\/([^/?#]+)/i.exec(
    input,
  );
  if (!link) return undefined;
  const name = decodeSegment(link[2]!);
  return link[1]!.toLowerCase() === 'id' ? fromVanity(name) : fromNotation(name);
}

function fromVanity(input: string): SteamInput | undefined {
  return /^[A-Za-z0-9_-]{2,32}$/.test(input) ? { kind: 'vanity', vanity: input } : undefined;
}

function decodeSegment(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
