import type { Context } from 'hono';
import { getConnInfo } from '@hono/node-server/conninfo';

/** Loopback and private networks: where a proxy of our own stands. */
const OWN_NETWORK =
  /^(::ffff:)?(127\.|10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd][0-9a-f]{2}:/i;

/**
 * Who is asking, for limits. A proxy in front of us appends whom it saw to X-Forwarded-For; anybody
 * can write into that header, so only its last entry counts, and only from our own network.
 */
export function clientAddress(context: Context): string {
  const { address = 'unknown' } = getConnInfo(context).remote;
  if (!OWN_NETWORK.test(address)) return networkOf(address);
  const seen = context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim();
  return networkOf(seen === undefined || seen === '' ? address : seen);
}

/** One customer has a whole /64 of IPv6. */
function networkOf(address: string): string {
  return address.includes(':') && !address.startsWith('::ffff:')
    ? address.split(':').slice(0, 4).join(':')
    : address;
}
