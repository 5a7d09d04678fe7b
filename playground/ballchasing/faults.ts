import type { HttpBindings } from '@hono/node-server';
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response';
import type { Context } from 'hono';

export type Fault =
  | '429'
  | '429 bare'
  | '500'
  | '503 page'
  | 'page'
  | 'slow'
  | 'cut'
  | 'huge'
  | 'redirect';

const SLOW_MS = 3_000;
const HUGE_BYTES = 40 * 1024 * 1024;

/** Faults to come: the scripted ones first, then a share of 429 and 500 drawn from a seed. */
export class FaultPlan {
  readonly next: Fault[] = [];
  /** 0 to 1, of all calls. */
  share = 0;
  #state = 1;

  draw(): Fault | undefined {
    const scripted = this.next.shift();
    if (scripted ?? this.share === 0) return scripted;
    // A linear congruential generator: the same run has the same faults.
    this.#state = (Math.imul(this.#state, 1_664_525) + 1_013_904_223) >>> 0;
    const chance = this.#state / 2 ** 32;
    if (chance >= this.share) return undefined;
    return chance < this.share / 2 ? '429 bare' : '500';
  }
}

/** The answer each fault gives, or undefined when the call goes on (late). */
export const faultAnswers: Readonly<
  Record<Fault, (context: Context) => Response | Promise<undefined>>
> = {
  '429': ({ json }) => json({ error: 'too many requests' }, 429, { 'retry-after': '1' }),
  '429 bare': ({ body }) => body(null, 429),
  '500': ({ json }) => json({ error: 'ballchasing.com fault. Something fell over' }, 500),
  '503 page': () => new Response('<html><h1>503</h1></html>', { status: 503 }),
  page: () => new Response('<html><h1>Checking your browser</h1></html>'),
  redirect: ({ redirect }) => redirect('http://127.0.0.1:1/elsewhere'),
  huge: ({ body }) => body(new Uint8Array(HUGE_BYTES)),
  cut: cutShort,
  slow: () => new Promise((done) => setTimeout(() => done(undefined), SLOW_MS)),
};

/** Promises more than it sends, then drops the connection. */
function cutShort({ env }: Context): Response {
  const { outgoing } = env as HttpBindings;
  outgoing.writeHead(200, { 'content-length': '1000' });
  outgoing.write('{"count":', () => outgoing.destroy());
  return RESPONSE_ALREADY_SENT;
}
