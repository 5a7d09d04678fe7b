type Known = { readonly channelId: string | undefined; readonly until: number };

/** A channel that was switched on counts from here on at the latest. */
const FRESH_MS = 15_000;
/** An acknowledgement has three seconds; a slow database may not take them. */
const PATIENCE_MS = 500;
/** Guilds kept before the ones that are not fresh any more are forgotten. */
const SWEEP_AT = 5_000;

/**
 * Whether a channel is the one that an admin switched analysis on in. `findChannel` is asked now and
 * then; when it fails or takes too long, answers stay private.
 */
export function createOpenChannels(
  findChannel: (guildId: string) => Promise<string | undefined>,
  now: () => number,
): (guildId: string | null, channelId: string | null) => Promise<boolean> {
  const guilds = new Map<string, Known>();

  async function ask(guildId: string): Promise<string | undefined> {
    const known = guilds.get(guildId);
    if (known && known.until > now()) return known.channelId;
    const channelId = await findChannel(guildId);
    if (guilds.size >= SWEEP_AT) sweep(guilds, now());
    guilds.set(guildId, { channelId, until: now() + FRESH_MS });
    return channelId;
  }

  return async (guildId, channelId) => {
    if (guildId === null || channelId === null) return false;
    const found = await Promise.race([ask(guildId).catch(() => undefined), afterPatience()]);
    return found === channelId;
  };
}

function afterPatience(): Promise<undefined> {
  return new Promise((resolve) => setTimeout(() => resolve(undefined), PATIENCE_MS).unref());
}

function sweep(guilds: Map<string, Known>, at: number): void {
  for (const [guildId, { until }] of guilds) if (until <= at) guilds.delete(guildId);
}
