import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, Faults } from '../faults.ts';
import type { World } from '../world/world.ts';
import { ApiError, apiErrors } from './apiError.ts';
import { parseBody, readBytes, type RequestBody } from './body.ts';
import type { History, RequestRecord } from './history.ts';
import { rateLimitHeaders, type RateLimits, type RateLimitState } from './rateLimits.ts';
import { routeName, type Answer, type Match, type Router } from './route.ts';

export type ApiServerDeps = {
  readonly world: World;
  readonly router: Router;
  readonly faults: Faults;
  readonly history: History;
  /** Undefined: no limits, no headers. */
  readonly rateLimits: RateLimits | undefined;
  readonly token: string;
  /** Milliseconds every answer takes, like a real network. */
  readonly latencyMs: number;
  /** Throws when the official description refuses the body. */
  checkOfficially(route: string, json: unknown): void;
};

/** One request while it is answered. */
type Exchange = {
  readonly deps: ApiServerDeps;
  readonly match: Match;
  readonly body: RequestBody;
  readonly query: URLSearchParams;
  readonly record: RequestRecord;
  readonly response: ServerResponse;
  readonly limit: RateLimitState | undefined;
};

/** Answers everything below /api/v10. */
export async function answerApi(
  deps: ApiServerDeps,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://loopback');
  const path = url.pathname.replace(/^\/api(\/v10)?/, '');
  const match = deps.router.find(request.method ?? '', path);
  const record = deps.history.start(newRecord(deps, request, path, match));
  try {
    if (typeof match === 'string') throw notFound(match);
    requireToken(deps, match, request);
    const body = await parseBody(await readBytes(request), request.headers['content-type'] ?? '');
    Object.assign(record, { json: body.json, files: body.files });
    if (deps.latencyMs > 0) await sleep(deps.latencyMs);
    const limit = isCallback(match) ? undefined : deps.rateLimits?.take(match);
    await answerLimited({ deps, match, body, query: url.searchParams, record, response, limit });
  } catch (error) {
    sendError(deps, record, response, error);
  }
}

async function answerLimited(exchange: Exchange): Promise<void> {
  const { limit, deps, record, match } = exchange;
  if (limit?.exceeded) {
    deps.history.blame(record, new ApiError([429, 0, 'You are being rate limited.']));
    const scope = limit.exceeded === 'global' ? 'global' : 'user';
    return sendTooMany(exchange, limit.resetAfterMs, scope);
  }
  const fault = deps.faults.take(routeName(match.route));
  if (fault) return misbehave(exchange, fault);
  return sendAnswer(exchange, await act(exchange));
}

async function act({ deps, match, body, query }: Exchange): Promise<Answer> {
  deps.checkOfficially(routeName(match.route), body.json);
  return match.route.answer({ ...body, world: deps.world, params: match.params, query });
}

/** Faults that act do so first, so that a repeated request meets what it already did. */
async function misbehave(exchange: Exchange, fault: Fault): Promise<void> {
  const { response, record, deps } = exchange;
  if ('acted' in fault && fault.acted) {
    await act(exchange);
    deps.history.hide(record);
  }
  switch (fault.kind) {
    case 'rate-limited':
      return sendTooMany(exchange, fault.retryAfterMs, fault.scope ?? 'user', fault.kind);
    case 'server-error':
      return send(
        exchange,
        fault.status ?? 500,
        { message: 'Internal error', code: 0 },
        fault.kind,
      );
    case 'refuse':
      return send(exchange, fault.status, refusal(fault), fault.kind);
    case 'late':
      await sleep(fault.delayMs);
      return sendAnswer(exchange, await act(exchange), fault.kind);
    case 'cut-connection':
      deps.history.finish(record, 0, fault.kind);
      response.destroy();
      return;
    case 'hang':
      record.fault = fault.kind;
  }
}

const refusal = ({ code, message }: Fault & { kind: 'refuse' }): object => ({
  message: message ?? 'Refused on purpose',
  code,
});

function sendAnswer(exchange: Exchange, answer: Answer, fault?: string): void {
  send(exchange, answer.status, answer.body, fault);
}

function send(
  { deps, record, response, limit }: Exchange,
  status: number,
  body: unknown,
  fault?: string,
): void {
  for (const [name, value] of Object.entries(limit ? rateLimitHeaders(limit) : {})) {
    response.setHeader(name, value);
  }
  deps.history.finish(record, status, fault);
  writeJson(response, status, body);
}

function sendTooMany(
  exchange: Exchange,
  retryAfterMs: number,
  scope: 'user' | 'global' | 'shared',
  fault?: string,
): void {
  const { response, limit } = exchange;
  const seconds = Math.max(0.001, retryAfterMs / 1000);
  response.setHeader('retry-after', String(Math.ceil(seconds)));
  response.setHeader('x-ratelimit-scope', scope);
  if (scope === 'global') response.setHeader('x-ratelimit-global', 'true');
  const told = limit && { ...limit, remaining: 0, resetAfterMs: retryAfterMs };
  const body = {
    message: 'You are being rate limited.',
    retry_after: seconds,
    global: scope === 'global',
  };
  send({ ...exchange, limit: scope === 'global' ? limit : told }, 429, body, fault);
}

function sendError(
  { history }: ApiServerDeps,
  record: RequestRecord,
  response: ServerResponse,
  error: unknown,
): void {
  const known = error instanceof ApiError ? error : new ApiError([500, 0, String(error)]);
  if (known.blame === 'bot' || known.status === 500) history.blame(record, known);
  history.finish(record, known.status);
  writeJson(response, known.status, known.body());
}

function writeJson(response: ServerResponse, status: number, body: unknown): void {
  response.statusCode = status;
  if (body !== undefined) response.setHeader('content-type', 'application/json');
  response.end(body === undefined ? undefined : JSON.stringify(body));
}

function requireToken({ token }: ApiServerDeps, { route }: Match, request: IncomingMessage): void {
  if (route.auth === 'token' || request.headers.authorization === `Bot ${token}`) return;
  throw new ApiError(apiErrors.unauthorized);
}

const notFound = (match: 'unknown' | 'wrong-method'): ApiError =>
  new ApiError(match === 'unknown' ? apiErrors.unknownRoute : apiErrors.wrongMethod, {
    blame: 'bot',
  });

/** Answering an interaction is outside of every bucket, and carries no headers. */
const isCallback = ({ route }: Match): boolean => route.path.endsWith('/callback');

function newRecord(
  { world }: ApiServerDeps,
  { method }: IncomingMessage,
  path: string,
  match: ReturnType<Router['find']>,
): RequestRecord {
  return {
    at: world.clock.iso(),
    method: method ?? '',
    path: decodeURIComponent(path),
    route: typeof match === 'string' ? 'unknown' : routeName(match.route),
    json: undefined,
    files: [],
    status: undefined,
    fault: undefined,
  };
}
