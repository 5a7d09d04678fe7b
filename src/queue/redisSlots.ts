import { randomUUID } from 'node:crypto';
import type { Cluster, Redis } from 'ioredis';
import { POLL_MS, UNSETTLED_MS, type SlotStore } from '../ballchasing/rateGate.ts';

const CLOCK = `
local time = redis.call('TIME')
local now = time[1] * 1000 + time[2] / 1000`;

/** A bucket is a sorted set of tickets by time. One step for all workers, by the server's clock. */
const TAKE = `${CLOCK}
local ticket, unsettled, poll = ARGV[1], tonumber(ARGV[2]), tonumber(ARGV[3])
local wait = math.max(0, redis.call('PTTL', KEYS[2]))
local most, longest = 0, 0
for i = 4, #ARGV, 2 do
  local calls, span = tonumber(ARGV[i]), tonumber(ARGV[i + 1])
  local nth = redis.call('ZREVRANGE', KEYS[1], calls - 1, calls - 1, 'WITHSCORES')[2]
  if nth then
    nth = tonumber(nth)
    wait = math.max(wait, nth > now and poll or nth + span - now)
  end
  most, longest = math.max(most, calls), math.max(longest, span)
end
if wait > 0 then return math.ceil(wait) end
redis.call('ZADD', KEYS[1], string.format('%.3f', now + unsettled), ticket)
redis.call('ZREMRANGEBYRANK', KEYS[1], 0, -most - 1)
redis.call('PEXPIRE', KEYS[1], longest + unsettled)
return 0`;

const SETTLE = `${CLOCK}
redis.call('ZADD', KEYS[1], 'XX', 'LT', string.format('%.3f', now), ARGV[1])`;

/** A pause may be made longer, never shorter. */
const HOLD = `
if redis.call('PTTL', KEYS[1]) < tonumber(ARGV[1]) then
  redis.call('SET', KEYS[1], '1', 'PX', ARGV[1])
end`;

/** Calls of all workers counted in Redis, 6.2 or newer. The braces keep both keys on one node. */
export function createRedisSlots(redis: Redis | Cluster, prefix = 'ballchasing'): SlotStore {
  const slots = (bucket: string): string => `{${prefix}}:slots:${bucket}`;
  const hold = (bucket: string): string => `{${prefix}}:hold:${bucket}`;

  return {
    async take(bucket, windows) {
      const ticket = randomUUID();
      const pairs = windows.flatMap(({ calls, perMs }) => [calls, perMs]);
      const words = [ticket, UNSETTLED_MS, POLL_MS, ...pairs];
      const waitMs = Number(await redis.eval(TAKE, 2, slots(bucket), hold(bucket), ...words));
      return waitMs > 0 ? { waitMs } : { ticket };
    },
    async settle(bucket, ticket) {
      await redis.eval(SETTLE, 1, slots(bucket), ticket);
    },
    async hold(bucket, ms) {
      await redis.eval(HOLD, 1, hold(bucket), Math.max(1, Math.ceil(ms)));
    },
  };
}
