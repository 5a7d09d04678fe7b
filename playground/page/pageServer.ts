import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answerCdn } from '../discord/http/cdn.ts';
import type { DiscordStandIn, FileToSend } from '../discord/index.ts';
import { demoView } from '../demo/demoView.ts';
import type { Demo } from '../demo/startDemo.ts';
import { actions, type ActionDeps } from './actions.ts';
import { sendAsset, sendPage } from './assets.ts';
import { Guard, setSecurityHeaders } from './guard.ts';
import { streamChanges } from './liveEvents.ts';
import { MAX_UPLOAD_BYTES, Uploads } from './uploads.ts';
import { findPlace, viewOf } from './viewer.ts';

export type PageServer = { readonly url: string; close(): Promise<void> };

type PageServerOptions = {
  readonly standIn: DiscordStandIn;
  readonly port: number;
  readonly sampleReplay: () => Promise<FileToSend>;
  readonly demo?: Demo | undefined;
};

/** Serves the page on loopback. */
export async function startPageServer({
  standIn,
  port,
  sampleReplay,
  demo,
}: PageServerOptions): Promise<PageServer> {
  const deps: ActionDeps = {
    standIn,
    uploads: new Uploads(),
    handles: new Map(),
    sampleReplay,
    demo,
  };
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const bound = (server.address() as AddressInfo).port;
  const guard = new Guard(bound);
  server.on('request', (request, response) => {
    answer({ deps, guard }, request, response).catch((error: unknown) =>
      sendProblem(response, error),
    );
  });
  const close = async (): Promise<void> => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${bound}/`, close };
}

type Serving = { readonly deps: ActionDeps; readonly guard: Guard };

async function answer(
  { deps, guard }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  setSecurityHeaders(response);
  if (!guard.admits(request)) return sendJson(response, 403, { problem: 'Not from this page.' });
  const url = new URL(request.url ?? '/', 'http://loopback');
  if (request.method === 'POST') return answerPost(deps, { request, response, url });
  if (url.pathname === '/') return sendPage(response, guard.key);
  if (url.pathname.startsWith('/cdn/')) return sendCdn(deps, url, response);
  if (url.pathname === '/state') return sendState(deps, url, response);
  if (url.pathname === '/live') {
    return streamChanges(deps.standIn.world, placeOf(deps, url), { request, response });
  }
  const sent = await sendAsset(response, url.pathname.slice(1));
  if (!sent) sendJson(response, 404, { problem: 'There is nothing here.' });
}

type Posted = {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
};

async function answerPost(deps: ActionDeps, { request, response, url }: Posted): Promise<void> {
  const bytes = await readLimited(request);
  if (url.pathname === '/upload') {
    const name = url.searchParams.get('name') ?? 'file';
    return sendJson(response, 200, { upload: deps.uploads.keep({ name, bytes }) });
  }
  const action = actions[url.pathname.replace('/act/', '')];
  if (!action) return sendJson(response, 404, { problem: 'There is no such action.' });
  sendJson(response, 200, await action(deps, JSON.parse(bytes.toString('utf8'))));
}

async function readLimited(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= MAX_UPLOAD_BYTES) chunks.push(chunk);
  }
  if (size > MAX_UPLOAD_BYTES) throw new Error('Discord takes files of up to 10 MiB.');
  return Buffer.concat(chunks);
}

const placeOf = ({ standIn }: ActionDeps, { searchParams }: URL) =>
  findPlace(standIn.world, searchParams.get('user'), searchParams.get('channel'));

function sendState(deps: ActionDeps, url: URL, response: ServerResponse): void {
  const { world, gateway } = deps.standIn;
  const place = placeOf(deps, url);
  const view = viewOf(world, place, gateway.connectedShards());
  const demo = deps.demo && demoView(deps.demo, place.user.id);
  sendJson(response, 200, { ...view, demo });
}

function sendCdn({ standIn }: ActionDeps, url: URL, response: ServerResponse): Promise<void> {
  const place = { path: url.pathname.slice('/cdn'.length), query: url.searchParams };
  // A stranger's bytes under our own address: never let a browser run them.
  response.setHeader('content-security-policy', "default-src 'none'; sandbox");
  return answerCdn({ world: standIn.world, faults: undefined }, place, response);
}

function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8' });
  response.end(JSON.stringify(body));
}

/** The page shows these texts: they come from the driver's rules or from zod. */
function sendProblem(response: ServerResponse, error: unknown): void {
  if (response.headersSent) return void response.destroy();
  sendJson(response, 400, { problem: error instanceof Error ? error.message : String(error) });
}
