import { createHmac, randomBytes, randomUUID } from 'node:crypto';

/**
 * Steam's half of the sign-in: assertions only it can make and check. The addresses inside them
 * are the real ones, so whoever verifies needs no exception for the stand-in.
 */
const PROVIDER = 'https://steamcommunity.com/openid';
const NS = 'http://specs.openid.net/auth/2.0';
const SIGNED =
  'signed,op_endpoint,claimed_id,identity,return_to,response_nonce,assoc_handle' as const;

export type AssertionBook = {
  /** The parameters Steam adds to `returnTo` when that person signs in; `issuedAt` dates the nonce. */
  assert(returnTo: string, steamId: string, issuedAt?: Date): URLSearchParams;
  /** The answer to check_authentication. Like Steam, it confirms an assertion once. */
  confirms(question: URLSearchParams): boolean;
};

export function createAssertionBook(): AssertionBook {
  const secret = randomBytes(32);
  const confirmed = new Set<string>();

  function sign(params: URLSearchParams): string {
    const fields = (params.get('openid.signed') ?? '').split(',');
    const text = fields.map((name) => `${name}:${params.get(`openid.${name}`)}\n`).join('');
    return createHmac('sha1', secret).update(text).digest('base64');
  }

  return {
    assert(returnTo, steamId, issuedAt = new Date()) {
      const identity = `${PROVIDER}/id/${steamId}`;
      const params = new URLSearchParams(new URL(returnTo).searchParams);
      params.set('openid.ns', NS);
      params.set('openid.mode', 'id_res');
      params.set('openid.op_endpoint', `${PROVIDER}/login`);
      params.set('openid.claimed_id', identity);
      params.set('openid.identity', identity);
      params.set('openid.return_to', returnTo);
      params.set(
        'openid.response_nonce',
        `${issuedAt.toISOString().slice(0, 19)}Z${randomUUID().slice(0, 8)}`,
      );
      params.set('openid.assoc_handle', '1234567890');
      params.set('openid.signed', SIGNED);
      params.set('openid.sig', sign(params));
      return params;
    },

    confirms(question) {
      const sig = question.get('openid.sig');
      if (question.get('openid.mode') !== 'check_authentication' || !sig) return false;
      if (sig !== sign(question) || confirmed.has(sig)) return false;
      confirmed.add(sig);
      return true;
    },
  };
}
