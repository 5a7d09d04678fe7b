import { createHash } from 'node:crypto';
import type { Clock } from '../world/clock.ts';
import { routeName, type Match } from './route.ts';

export type RateLimitState = {
  readonly bucket: string;
  readonly limit: number;
  readonly remaining: number;
  readonly resetAtMs: number;
  readonly resetAfterMs: number;
  /** Set when the call must be refused. */
  readonly exceeded: 'user' | 'global' | undefined;
};

type Bucket = { readonly limit: number; readonly windowMs: number };

/**
 * Discord publishes no numbers and changes them; these are of the size people observe. A bot that
 * reads the headers never meets the edge.
 */
const buckets: Readonly<Record<string, Bucket>> = {
  'POST /channels/{channel_id}/messages': { limit: 5, windowMs: 5_000 },
  'PATCH /channels/{channel_id}/messages/{message_id}': { limit: 5, windowMs: 5_000 },
  'DELETE /channels/{channel_id}/messages/{message_id}': { limit: 5, windowMs: 1_000 },
  'PUT /channels/{channel_id}/messages/pins/{message_id}': { limit: 4, windowMs: 4_000 },
  'POST /users/@me/channels': { limit: 10, windowMs: 10_000 },
  'PUT /applications/{application_id}/commands': { limit: 2, windowMs: 60_000 },
};

const ordinary: Bucket = { limit: 30, windowMs: 10_000 };
const perInteraction: Bucket = { limit: 5, windowMs: 2_000 };

/** Calls a second over all routes; interaction answers are exempt. */
const GLOBAL_PER_SECOND = 50;

/** Ids that make a bucket of its own (Discord's "top-level resources"). */
const majorParameters = ['channel_id', 'guild_id', 'webhook_id', 'webhook_token'] as const;

type Window = { used: number; resetAtMs: number };

export class RateLimits {
  readonly #clock: Clock;
  readonly #windows = new Map<string, Window>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  take({ route, params }: Match): RateLimitState {
    const name = routeName(route);
    const bucket = buckets[name] ?? (route.auth === 'token' ? perInteraction : ordinary);
    const major = majorParameters.map((key) => params[key] ?? '').join(':');
    const { used, resetAtMs } = this.#count(`${name}|${major}`, bucket.windowMs);
    return {
      bucket: bucketId(name),
      limit: bucket.limit,
      remaining: Math.max(0, bucket.limit - used),
      resetAtMs,
      resetAfterMs: resetAtMs - this.#clock.now(),
      exceeded: used > bucket.limit ? 'user' : this.#globalExceeded(route.auth),
    };
  }

  #globalExceeded(auth: Match['route']['auth']): 'global' | undefined {
    if (auth === 'token') return undefined;
    return this.#count('global', 1_000).used > GLOBAL_PER_SECOND ? 'global' : undefined;
  }

  #count(key: string, windowMs: number): Window {
    const now = this.#clock.now();
    const window = this.#windows.get(key);
    if (window && window.resetAtMs > now) {
      window.used++;
      return window;
    }
    if (this.#windows.size > 10_000) this.#dropOld(now);
    const opened = { used: 1, resetAtMs: now + windowMs };
    this.#windows.set(key, opened);
    return opened;
  }

  #dropOld(now: number): void {
    for (const [key, { resetAtMs }] of this.#windows) {
      if (resetAtMs <= now) this.#windows.delete(key);
    }
  }
}

/** An opaque name, the same for every call of a route. */
const bucketId = (name: string): string =>
  createHash('sha256').update(name).digest('hex').slice(0, 32);

export function rateLimitHeaders(state: RateLimitState): Record<string, string> {
  return {
    'x-ratelimit-limit': String(state.limit),
    'x-ratelimit-remaining': String(state.remaining),
    'x-ratelimit-reset': (state.resetAtMs / 1000).toFixed(3),
    'x-ratelimit-reset-after': (state.resetAfterMs / 1000).toFixed(3),
    'x-ratelimit-bucket': state.bucket,
  };
}
