import { TransientError } from '../core/errors.ts';

const FIRST_DELAY_MS = 1_000;
/** A service that is down for a minute is worth waiting for; a player is not kept for ten. */
const LONGEST_DELAY_MS = 60_000;

/**
 * How long a failed job waits: as long as the other side asked for, else doubling from a second,
 * spread by a quarter either way so that a hundred jobs do not come back in the same instant.
 */
export function retryDelay(attemptsMade: number, error: unknown, chance = Math.random()): number {
  if (error instanceof TransientError && error.retryAfterMs !== undefined) {
    return error.retryAfterMs;
  }
  const doubled = Math.min(FIRST_DELAY_MS * 2 ** (attemptsMade - 1), LONGEST_DELAY_MS);
  return Math.round(doubled * (0.75 + chance / 2));
}
