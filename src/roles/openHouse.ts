import { randomBytes } from 'node:crypto';
import type { Logger } from 'pino';
import type { Env } from '../config/env.ts';
import { createMessenger } from '../discord/createMessenger.ts';
import { DISCORD_OAUTH, type OAuthPlace } from '../discord/createOAuth.ts';
import { createAnalysisPool } from '../jobs/thread/createAnalysisPool.ts';
import { createRequester } from '../queue/createRequester.ts';
import { openStore } from '../queue/store.ts';
import { STEAM_OPENID } from '../steam/openId.ts';
import { createMetrics } from '../web/createMetrics.ts';
import { createTokenSigner } from '../web/signTokens.ts';
import { createRequests } from './createRequests.ts';
import { openBallchasing } from './openBallchasing.ts';
import type { DiscordPlace, GatewayWatch, House, SteamPlace } from './house.ts';
import { openDatabase } from '../db/openDatabase.ts';

export type HouseOptions = {
  readonly env: Env;
  readonly log: Logger;
  readonly place: DiscordPlace;
  readonly steamPlace?: SteamPlace;
  readonly oauthPlace?: OAuthPlace;
  /** Where package.json and prisma/ are. */
  readonly projectRoot: string;
  readonly now?: () => Date;
  /** Instead of the one that is kept; see openDatabase. */
  readonly throwawayDatabase?: string;
};

/** Opens what every role needs: database, queue, messenger, threads. */
export async function openHouse(
  options: HouseOptions,
): Promise<House & { close(): Promise<void> }> {
  const { env, log, place, projectRoot, now = () => new Date() } = options;
  const { throwawayDatabase: throwaway } = options;
  const database = await openDatabase({ env, projectRoot, log, throwaway });
  const { REDIS_URL: redisUrls } = env;
  const store = openStore(redisUrls === undefined ? { postgresUrl: database.url } : { redisUrls });
  const requester = createRequester(store, (error) => log.error({ err: error }, 'queue error'));
  const gateway: GatewayWatch = { state: () => (env.ROLE === 'worker' ? 'none' : 'connecting') };
  const metrics = createMetrics({
    queues: requester.queues,
    services: servicesAt(place, env.BALLCHASING_URL),
    gatewayState: () => gateway.state(),
  });
  const pool = createAnalysisPool({
    // A bot process draws a chart now and then; it never reads a replay.
    threads: env.ROLE === 'bot' ? 1 : env.PARSE_THREADS,
    timeoutMs: env.PARSE_TIMEOUT_SECONDS * 1_000,
    onError: (error) => log.error({ err: error }, 'analysis thread ended'),
  });
  const ballchasing = openBallchasing(env, store.slots);
  return {
    env,
    log,
    place,
    store,
    requester,
    pool,
    metrics,
    gateway,
    ballchasing,
    // Without a public URL nothing signed leaves the process, so a key of its own does.
    signer: createTokenSigner(env.SECRET_KEY ?? randomBytes(32).toString('hex'), () => new Date()),
    steamPlace: options.steamPlace ?? { loginUrl: STEAM_OPENID },
    oauthPlace: options.oauthPlace ?? DISCORD_OAUTH,
    now,
    db: database.db,
    requests: createRequests(requester, database.db),
    messenger: createMessenger(place),
    async close() {
      metrics.close();
      await pool.close();
      await ballchasing.close();
      // The queue first: on PostgreSQL it would report its database's end as an error.
      await requester.close();
      await store.close();
      await database.close();
    },
  };
}

/** Whose answers are counted, by origin. */
function servicesAt(
  { api, cdn }: DiscordPlace,
  ballchasingUrl: string,
): Readonly<Record<string, string>> {
  return {
    [new URL(ballchasingUrl).origin]: 'ballchasing',
    'https://steamcommunity.com': 'steam',
    'https://api.steampowered.com': 'steam',
    [new URL(cdn).origin]: 'discord-files',
    [new URL(api).origin]: 'discord',
  };
}
