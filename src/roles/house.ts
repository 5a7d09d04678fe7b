import type { Logger } from 'pino';
import type { BallchasingClient } from '../ballchasing/createBallchasingClient.ts';
import type { Env } from '../config/env.ts';
import type { Database } from '../db/client.ts';
import type { Messenger } from '../discord/createMessenger.ts';
import type { OAuthPlace } from '../discord/createOAuth.ts';
import type { AnalysisPool } from '../jobs/thread/createAnalysisPool.ts';
import type { Requester } from '../queue/createRequester.ts';
import type { QueueStore } from '../queue/store.ts';
import type { Metrics } from '../web/createMetrics.ts';
import type { TokenSigner } from '../web/signTokens.ts';
import type { GatewayState } from '../web/gatewayState.ts';
import type { Requests } from './createRequests.ts';

/** Where Discord is: the real one, or the playground's. */
export type DiscordPlace = { readonly token: string; readonly api: string; readonly cdn: string };

/** Another Steam is for the stand-in only: no variable and no request can name one. */
export type SteamPlace = { readonly loginUrl: string; readonly timeoutMs?: number };

/** `state` is replaced by the bot once it has a client. */
export type GatewayWatch = { state: () => GatewayState };

/** What a process holds, whatever its role; opened by main, closed in the reverse order. */
export type House = {
  readonly env: Env;
  readonly log: Logger;
  readonly place: DiscordPlace;
  readonly db: Database;
  readonly store: QueueStore;
  readonly requester: Requester;
  readonly requests: Requests;
  readonly messenger: Messenger;
  readonly pool: AnalysisPool;
  readonly metrics: Metrics;
  /** Signs links and access tokens. */
  readonly signer: TokenSigner;
  readonly steamPlace: SteamPlace;
  /** Where Discord's own sign-in is. */
  readonly oauthPlace: OAuthPlace;
  /** Set by the bot once it has one; asked by health and numbers. */
  readonly gateway: GatewayWatch;
  readonly ballchasing: BallchasingClient;
  /** What time it is for the coach; the demo moves it. */
  readonly now: () => Date;
};

/** A part that was started. */
export type Running = { close(): Promise<void> };
