import { UserError } from '../core/errors.ts';
import { isCanonicalSteamId } from './steamId.ts';

/** OpenID 2.0 as Steam speaks it; the only provider we accept, so nothing is ever discovered. */
export const STEAM_OPENID = 'https://steamcommunity.com/openid/login';
export const OPENID_NS = 'http://specs.openid.net/auth/2.0';
const IDENTIFIER_SELECT = `${OPENID_NS}/identifier_select`;

/** Anchored, and https: Steam has answered with it since 2018. */
const CLAIMED_ID = /^https:\/\/steamcommunity\.com\/openid\/id\/(\d{17})\/?$/;
/** Steam signs these; one left out could be exchanged on the way. */
const SIGNED = [
  'op_endpoint',
  'claimed_id',
  'identity',
  'return_to',
  'response_nonce',
  'assoc_handle',
] as const;
const REQUIRED = ['ns', 'mode', 'signed', 'sig', ...SIGNED] as const;

/** A sign-in is answered at once; the rest is for clocks that differ. */
const NONCE_AGE_MS = 5 * 60_000;
const MAX_QUERY_LENGTH = 8_192;

/** What the browser brought back, checked as far as it can be without asking Steam. */
export type Assertion = {
  readonly steamId: string;
  readonly nonce: string;
  /** After this moment the nonce is stale anyway and need not be remembered. */
  readonly nonceExpiresAt: Date;
  /** The form that asks Steam whether it said this. */
  readonly question: string;
};

/** Where to send the browser. `returnTo` carries our own one-use state; `realm` is our origin. */
export function steamSignInUrl(
  { returnTo, realm }: { readonly returnTo: string; readonly realm: string },
  loginUrl: string = STEAM_OPENID,
): string {
  const query = new URLSearchParams({
    'openid.ns': OPENID_NS,
    'openid.mode': 'checkid_setup',
    'openid.identity': IDENTIFIER_SELECT,
    'openid.claimed_id': IDENTIFIER_SELECT,
    'openid.return_to': returnTo,
    'openid.realm': realm,
  });
  return `${loginUrl}?${query.toString()}`;
}

/** `query` is the raw query of our callback, `returnTo` the very address this sign-in was sent out with. */
export function readAssertion(
  query: string,
  { returnTo, now }: { readonly returnTo: string; readonly now: Date },
): Assertion {
  if (query.length > MAX_QUERY_LENGTH) throw refused('query too long');
  const params = new URLSearchParams(query);
  const openId = singleOpenIdParams(params);
  if (openId.get('openid.mode') === 'cancel') throw new UserError('steam-sign-in-cancelled');

  const field = (name: (typeof REQUIRED)[number]): string => openId.get(`openid.${name}`)!;
  for (const name of REQUIRED) if (!field(name)) throw refused(`${name} is missing`);
  if (field('ns') !== OPENID_NS) throw refused('ns');
  if (field('mode') !== 'id_res') throw refused('mode');
  if (field('op_endpoint') !== STEAM_OPENID) throw refused('op_endpoint');
  if (field('return_to') !== returnTo) throw refused('return_to');
  checkOwnParams(params, returnTo);
  checkSigned(field('signed'));

  return {
    steamId: claimedSteamId(field('claimed_id'), field('identity')),
    nonce: field('response_nonce'),
    nonceExpiresAt: nonceExpiry(field('response_nonce'), now),
    question: new URLSearchParams([
      ...[...openId].filter(([name]) => name !== 'openid.mode'),
      ['openid.mode', 'check_authentication'],
    ]).toString(),
  };
}

/** Twice the same parameter: we might check the one and Steam the other. */
function singleOpenIdParams(params: URLSearchParams): ReadonlyMap<string, string> {
  const single = new Map<string, string>();
  for (const [name, value] of params) {
    if (!name.startsWith('openid.')) continue;
    if (single.has(name)) throw refused(`${name} is given twice`);
    single.set(name, value);
  }
  return single;
}

/** What we put into return_to came back, once, in the address that was really called. */
function checkOwnParams(params: URLSearchParams, returnTo: string): void {
  for (const [name, value] of new URL(returnTo).searchParams) {
    const brought = params.getAll(name);
    if (brought.length !== 1 || brought[0] !== value) throw refused(`${name} differs`);
  }
}

function checkSigned(list: string): void {
  const names = list.split(',');
  if (new Set(names).size !== names.length) throw refused('signed names a field twice');
  const unsigned = SIGNED.find((name) => !names.includes(name));
  if (unsigned) throw refused(`${unsigned} is not signed`);
}

function claimedSteamId(claimedId: string, identity: string): string {
  if (claimedId !== identity) throw refused('identity differs from claimed_id');
  const steamId = CLAIMED_ID.exec(claimedId)?.[1];
  if (!steamId || !isCanonicalSteamId(steamId)) throw refused('claimed_id');
  return steamId;
}

function nonceExpiry(nonce: string, now: Date): Date {
  const time = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ)[\x21-\x7e]{0,235}$/.exec(nonce)?.[1];
  const at = time === undefined ? Number.NaN : Date.parse(time);
  if (!(Math.abs(now.getTime() - at) <= NONCE_AGE_MS)) throw refused('response_nonce is stale');
  return new Date(at + NONCE_AGE_MS);
}

function refused(reason: string): UserError {
  return new UserError('steam-sign-in-refused', { reason });
}
