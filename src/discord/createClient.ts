import { Client, GatewayIntentBits, Partials } from 'discord.js';
import type { Logger } from 'pino';
import { restOptions } from './restOptions.ts';

export type ClientOptions = {
  /** `https://discord.com/api`, or a stand-in's; no slash at the end. */
  readonly api: string;
  readonly cdn: string;
  readonly log: Logger;
  /** Posts in servers are read as well, which needs a privileged intent. */
  readonly readsPosts: boolean;
  /** Members who leave are told, which needs one, too. */
  readonly seesLeaving?: boolean;
  /** As many as Discord recommends, or a part of all. */
  readonly shards: 'auto' | readonly number[];
  readonly shardCount?: number;
};

/** Guilds that never arrive hold up the start for this long. */
const GUILD_WAIT_MS = 5_000;

/** For messages that are written to us alone, Discord asks no privilege. */
const usualIntents = [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages];
const readingIntents = [GatewayIntentBits.GuildMessages, GatewayIntentBits.MessageContent];

/**
 * The gateway side of the bot: no ping unless a message asks for one. Its shards live in this one
 * process: they only acknowledge and keep nothing, so a core carries dozens, and a child process for
 * each would cost memory and a channel between them for no gain.
 */
export function createClient(options: ClientOptions): Client {
  const { api, cdn, log, readsPosts, seesLeaving = false, shards, shardCount } = options;
  const client = new Client({
    intents: [
      ...usualIntents,
      ...(readsPosts ? readingIntents : []),
      ...(seesLeaving ? [GatewayIntentBits.GuildMembers] : []),
    ],
    // A direct message comes from a channel that was not there at the start, and whoever leaves a
    // server was never loaded.
    partials: [Partials.Channel, ...(seesLeaving ? [Partials.GuildMember] : [])],
    shards: shards === 'auto' ? shards : [...shards],
    ...(shardCount !== undefined && { shardCount }),
    allowedMentions: { parse: [] },
    waitGuildTimeout: GUILD_WAIT_MS,
    rest: { ...restOptions, api, cdn },
  });
  // An EventEmitter without an error listener ends the process.
  client.on('error', (error) => log.error({ err: error }, 'gateway error'));
  client.on('shardError', (error) => log.warn({ err: error }, 'gateway socket error'));
  client.on('warn', (message) => log.warn({ message }, 'gateway warning'));
  client.rest.on('rateLimited', ({ route, retryAfter }) =>
    log.warn({ route, retryAfter }, 'Discord rate limit'),
  );
  return client;
}

/**
 * Connects. When this throws the process has to end: discord.js goes on reconnecting behind a
 * failed login, even after `destroy`.
 */
export async function login(client: Client, token: string): Promise<void> {
  try {
    await client.login(token);
  } catch (error) {
    throw new Error(`Discord login failed: ${reason(error)}`, { cause: error });
  }
}

function reason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'TokenInvalid') return 'DISCORD_TOKEN is not valid. Copy it again from the portal.';
  return error instanceof Error ? error.message : String(error);
}
