import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { Driver } from './driver/Driver.ts';
import { Forger } from './driver/Forger.ts';
import { Faults } from './faults.ts';
import { forwardChanges } from './gateway/events.ts';
import { Gateway } from './gateway/gateway.ts';
import { answerApi, type ApiServerDeps } from './http/apiServer.ts';
import { answerCdn, CdnFaults } from './http/cdn.ts';
import { History } from './http/history.ts';
import { RateLimits } from './http/rateLimits.ts';
import { Router } from './http/route.ts';
import { allRoutes } from './routes/index.ts';
import { loadOfficialCheck } from './validation/official.ts';
import { createWorld, type World } from './world/world.ts';

export type StandInOptions = {
  readonly port?: number;
  readonly token?: string;
  readonly appName?: string;
  /** 0: guilds, 1: people's own accounts. Both unless said. */
  readonly integrationTypes?: readonly number[];
  /** The privileged message content intent is granted. */
  readonly messageContent?: boolean;
  /** What /gateway/bot recommends. */
  readonly shards?: number;
  /** Off only where a test needs more calls than Discord would take. */
  readonly rateLimits?: boolean;
  readonly heartbeatIntervalMs?: number;
  /** Milliseconds every API answer takes. */
  readonly latencyMs?: number;
  readonly now?: () => number;
};

export type DiscordStandIn = {
  readonly token: string;
  /** For discord.js: `rest: { api: apiUrl, cdn: cdnUrl }`. */
  readonly apiUrl: string;
  readonly cdnUrl: string;
  readonly world: World;
  readonly driver: Driver;
  readonly forger: Forger;
  readonly gateway: Gateway;
  readonly faults: Faults;
  readonly cdnFaults: CdnFaults;
  readonly history: History;
  close(): Promise<void>;
};

/** Starts the stand-in on loopback. Port 0, the default, takes any free one. */
export async function createDiscordStandIn(options: StandInOptions = {}): Promise<DiscordStandIn> {
  const server = createServer();
  const origin = await listen(server, options.port ?? 0);
  const cdnUrl = `${origin}/cdn`;
  const token = options.token ?? `standin.${randomBytes(32).toString('base64url')}`;
  const gatewayUrl = (): string => origin.replace('http:', 'ws:');
  const world = createWorld({
    now: options.now,
    appName: options.appName ?? 'RocketTrainer',
    cdnUrl: () => cdnUrl,
    integrationTypes: options.integrationTypes ?? [0, 1],
    messageContent: options.messageContent ?? false,
  });
  const heartbeatIntervalMs = options.heartbeatIntervalMs ?? 41_250;
  const gateway = new Gateway({ world, token, url: gatewayUrl, heartbeatIntervalMs });
  const parts = { faults: new Faults(), cdnFaults: new CdnFaults(), history: new History() };
  const api: ApiServerDeps = {
    ...parts,
    world,
    token,
    router: new Router(allRoutes(gatewayUrl, options.shards ?? 1)),
    rateLimits: options.rateLimits === false ? undefined : new RateLimits(world.clock),
    latencyMs: options.latencyMs ?? 0,
    checkOfficially: await loadOfficialCheck(),
  };
  server.on('request', (request, response) => void answer({ api, parts }, request, response));
  const sockets = acceptSockets(server, gateway);
  const stopForwarding = forwardChanges(world, gateway);
  const send = (guildId: string | undefined, shape: Record<string, unknown>): void =>
    void gateway.dispatch({ type: 'INTERACTION_CREATE', guildId }, shape);
  const people = { driver: new Driver(world, send), forger: new Forger(world, send) };
  const close = async (): Promise<void> => {
    stopForwarding();
    world.clock.stop();
    gateway.close();
    sockets.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { token, apiUrl: `${origin}/api`, cdnUrl, world, gateway, ...people, ...parts, close };
}

async function listen(server: Server, port: number): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function acceptSockets(server: Server, gateway: Gateway): WebSocketServer {
  const sockets = new WebSocketServer({ noServer: true });
  server.on('upgrade', (request, socket, head) => {
    if (!isOurHost(request)) socket.destroy();
    else sockets.handleUpgrade(request, socket, head, (webSocket) => gateway.accept(webSocket));
  });
  return sockets;
}

type Serving = { readonly api: ApiServerDeps; readonly parts: { readonly cdnFaults: CdnFaults } };

async function answer(
  { api, parts }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://loopback');
  if (!isOurHost(request)) return sendEmpty(response, 403);
  if (url.pathname.startsWith('/api')) return answerApi(api, request, response);
  if (!url.pathname.startsWith('/cdn/')) return sendEmpty(response, 404);
  const place = { path: url.pathname.slice('/cdn'.length), query: url.searchParams };
  return answerCdn({ world: api.world, faults: parts.cdnFaults }, place, response);
}

const sendEmpty = (response: ServerResponse, status: number): void => {
  response.writeHead(status).end();
};

/** A web page of a foreign name that points here (DNS rebinding) says so in its Host header. */
function isOurHost({ headers }: IncomingMessage): boolean {
  return /^(127\.0\.0\.1|localhost):\d+$/.test(headers.host ?? '');
}
