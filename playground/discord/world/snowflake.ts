const DISCORD_EPOCH_MS = 1_420_070_400_000;
const IDS_PER_MS = 4096n;

/** Discord's ids: milliseconds since 2015 in the high bits, so that ids sort by age. */
export class SnowflakeSource {
  readonly #now: () => number;
  #latestMs = 0;
  #count = 0n;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** A clock that stands still runs out of ids in its millisecond, and then borrows from the next. */
  next(): string {
    this.#count = (this.#count + 1n) % IDS_PER_MS;
    this.#latestMs = Math.max(this.#now(), this.#latestMs + (this.#count === 0n ? 1 : 0));
    return snowflakeAt(this.#latestMs, this.#count);
  }
}

export function snowflakeAt(timeMs: number, low = 0n): string {
  return ((BigInt(Math.trunc(timeMs) - DISCORD_EPOCH_MS) << 22n) | low).toString();
}

/** Discord's documented routing: a guild belongs to one shard for good, direct messages to shard 0. */
export function shardOf(guildId: string | undefined, shardCount: number): number {
  return guildId === undefined ? 0 : Number((BigInt(guildId) >> 22n) % BigInt(shardCount));
}
