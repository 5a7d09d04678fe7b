import {
  createBallchasingClient,
  type BallchasingClient,
} from '../ballchasing/createBallchasingClient.ts';
import { limitsOfTier, rateLimits } from '../ballchasing/limits.ts';
import { createRateGate, type RateGate, type SlotStore } from '../ballchasing/rateGate.ts';
import type { Env } from '../config/env.ts';

/** Ballchasing with the limits of our account, which it is asked for at the first call. */
export function openBallchasing(
  env: Pick<Env, 'BALLCHASING_TOKEN' | 'BALLCHASING_URL'>,
  slots: SlotStore,
): BallchasingClient {
  const { BALLCHASING_TOKEN: token, BALLCHASING_URL: baseUrl } = env;
  const cautious = createRateGate(slots, rateLimits.regular);
  const asking = createBallchasingClient({ token, baseUrl, ...cautious });
  let known: Promise<RateGate> | undefined;

  /** While the account is not known, as fast as anybody; the next call asks again. */
  function gate(): Promise<RateGate> {
    known ??= asking.ping().then(
      ({ type }) => createRateGate(slots, limitsOfTier(type)),
      () => {
        known = undefined;
        return cautious;
      },
    );
    return known;
  }

  const client = createBallchasingClient({
    token,
    baseUrl,
    acquire: async (bucket) => (await gate()).acquire(bucket),
    holdOff: (bucket, ms) => cautious.holdOff(bucket, ms),
  });
  return {
    ...client,
    async close() {
      await asking.close();
      await client.close();
    },
  };
}
