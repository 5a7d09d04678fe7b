import { Hono, type Context, type MiddlewareHandler } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { cors } from 'hono/cors';
import { readAccess } from '../accessToken.ts';
import { clientAddress } from '../clientAddress.ts';
import { createRateLimit, type RateLimit, type RateRule } from '../createRateLimit.ts';
import type { TokenSigner } from '../signTokens.ts';
import { apiErrorOf, tooMany, unauthorized } from './apiErrors.ts';
import type { Endpoint, RawCall } from './endpoint.ts';
import { endpoints, type ApiDeps } from './index.ts';
import { describeApi } from './openApi.ts';
import { bodyLimits, readFile, readJson, tooLarge } from './readBody.ts';

export type ApiOptions = {
  readonly publicUrl: string;
  readonly signer: TokenSigner;
  readonly corsOrigins: readonly string[];
  readonly deps: ApiDeps;
  /** Calls of one person, and of one address without a good token. */
  readonly perPerson?: RateRule;
  readonly perAddress?: RateRule;
  onUnexpected(error: unknown): void;
};

const PER_PERSON: RateRule = { calls: 120, seconds: 60 };
const PER_ADDRESS: RateRule = { calls: 30, seconds: 60 };
/** Files held in memory at once; each is 32 MiB at most. */
const MOST_UPLOADS = 4;

/** The JSON API: the commands' use cases, for programs of their users. */
export function apiRoutes(options: ApiOptions): Hono {
  const app = new Hono();
  const now = () => options.deps.now().getTime();
  const doors = {
    perPerson: createRateLimit(options.perPerson ?? PER_PERSON, now),
    perAddress: createRateLimit(options.perAddress ?? PER_ADDRESS, now),
  };
  const description = describeApi(endpoints, options.publicUrl);
  allowOrigins(app, options.corsOrigins);
  app.get('/openapi.json', (context) => context.json(description));
  const uploads = limitUploads();
  for (const endpoint of endpoints) {
    const { method, reads } = endpoint;
    app.on(
      method.toUpperCase(),
      pathOf(endpoint),
      async (context, next) => {
        context.set(
          'who' as never,
          (await admit(context, { ...options, ...doors }, endpoint)) as never,
        );
        await next();
      },
      ...(reads === 'file' ? [uploads] : []),
      ...(reads ? [limitBody(reads)] : []),
      (context) => answer(context, endpoint, options.deps),
    );
  }
  app.onError((error, context) => {
    const known = apiErrorOf(error);
    if (!known) options.onUnexpected(error);
    if (known) return context.json(known.body, known.status, { ...known.headers });
    return context.json({ error: 'unexpected', message: 'Something broke on our side.' }, 500);
  });
  return app;
}

/** Hono's way to write `/replays/{id}`. */
const pathOf = ({ path }: Pick<Endpoint<never>, 'path'>): string =>
  path.replaceAll(/\{(\w+)\}/g, ':$1');

function allowOrigins(app: Hono, origins: readonly string[]): void {
  if (origins.length === 0) return;
  const allow = cors({
    origin: [...origins],
    allowMethods: ['GET', 'PUT', 'POST'],
    allowHeaders: ['authorization', 'content-type'],
    exposeHeaders: ['retry-after'],
    maxAge: 600,
  });
  for (const path of new Set(['/openapi.json', ...endpoints.map(pathOf)])) app.use(path, allow);
}

type Doors = Pick<ApiOptions, 'signer'> & {
  readonly perPerson: RateLimit;
  readonly perAddress: RateLimit;
};

/** Before a byte of the body is read: who is it, and is it their turn? */
async function admit(
  context: Context,
  { signer, perPerson, perAddress }: Doors,
  { isOpen }: Endpoint<ApiDeps>,
): Promise<RawCall['who']> {
  const who = isOpen ? undefined : await readAccess(signer, context.req.header('authorization'));
  const wait = who ? perPerson(who.discordId) : perAddress(clientAddress(context));
  if (wait > 0) throw tooMany(wait);
  if (who) return who;
  if (!isOpen) throw unauthorized();
  return { discordId: '', expiresAt: new Date(0) };
}

function limitUploads(): MiddlewareHandler {
  let open = 0;
  return async (_context, next) => {
    if (open >= MOST_UPLOADS) throw tooMany(1);
    open++;
    try {
      await next();
    } finally {
      open--;
    }
  };
}

function limitBody(reads: 'json' | 'file'): MiddlewareHandler {
  const maxSize = bodyLimits[reads];
  return bodyLimit({
    maxSize,
    onError: () => {
      throw tooLarge(maxSize);
    },
  });
}

async function answer(
  context: Context,
  endpoint: Endpoint<ApiDeps>,
  deps: ApiDeps,
): Promise<Response> {
  const { reads } = endpoint;
  const { status, body } = await endpoint.answer(
    {
      who: context.get('who') as RawCall['who'],
      params: context.req.param(),
      query: context.req.query(),
      body: reads && (await (reads === 'json' ? readJson(context) : readFile(context))),
    },
    deps,
  );
  return context.json(body as object, status);
}
