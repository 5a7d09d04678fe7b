import { createPublicKey, verify } from 'node:crypto';
import { Hono } from 'hono';
import { z } from 'zod';

export type DiscordEventDeps = {
  /** Of the application, in hexadecimal, from Discord's developer page. */
  readonly publicKey: string;
  /** Somebody took the app off their Discord account. */
  deauthorize(discordId: string): Promise<void>;
};

const event = z.object({
  type: z.int(),
  event: z
    .object({ type: z.string(), data: z.object({ user: z.object({ id: z.string() }) }).optional() })
    .optional(),
});

/** An event is a few hundred bytes. */
const MAX_BYTES = 64 * 1024;

/** Where Discord tells what happens outside of the gateway; it tests that forgeries are refused. */
export function discordEventRoutes(deps: DiscordEventDeps): Hono {
  const app = new Hono();
  const key = ed25519Key(deps.publicKey);
  app.post('/discord/events', async (context) => {
    const signature = Buffer.from(context.req.header('x-signature-ed25519') ?? '', 'hex');
    const timestamp = context.req.header('x-signature-timestamp') ?? '';
    if (Number(context.req.header('content-length') ?? 0) > MAX_BYTES)
      return context.body(null, 413);
    const body = await context.req.text();
    const isGenuine = verify(undefined, Buffer.from(timestamp + body), key, signature);
    if (!isGenuine) return context.body(null, 401);
    const told = event.safeParse(parseJson(body)).data?.event;
    const userId = told?.type === 'APPLICATION_DEAUTHORIZED' ? told.data?.user.id : undefined;
    if (userId !== undefined) await deps.deauthorize(userId);
    return context.body(null, 204);
  });
  return app;
}

/** The 32 bytes of the key behind what says that they are an Ed25519 key. */
function ed25519Key(hex: string) {
  const prefix = Buffer.from('302a300506032b6570032100', 'hex');
  const key = Buffer.concat([prefix, Buffer.from(hex, 'hex')]);
  return createPublicKey({ key, format: 'der', type: 'spki' });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
