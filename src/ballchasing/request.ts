import { Agent, request, type FormData } from 'undici';
import { TransientError, UserError } from '../core/errors.ts';
import { MAX_REPLAY_BYTES } from '../core/limits.ts';
import { answerError, errorText } from './answers.ts';
import type { Bucket } from './limits.ts';
import type { Settle } from './rateGate.ts';

const BASE_URL = 'https://ballchasing.com/api';
const TIMEOUT_MS = 30_000;
const ATTEMPTS = 4;
const BACK_OFF_MS = 1_000;
/** Longer waits belong to the queue, not to a sleeping job. */
const MAX_WAIT_MS = 30_000;

export type RequestOptions = {
  /** Without it every call says that Ballchasing is not set up. */
  readonly token: string | undefined;
  /** Waits until the limits, shared by all workers, allow one more call. */
  readonly acquire: (bucket: Bucket) => Promise<Settle>;
  /** Ballchasing asked for a pause; without it only this call pauses. */
  readonly holdOff?: (bucket: Bucket, ms: number) => Promise<void>;
  /** Told of every answer, for the metrics. */
  readonly observe?: (bucket: Bucket, outcome: number | 'no-answer') => void;
  /** Other values are for tests and the stand-in. */
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
  readonly backOffMs?: number;
  readonly attempts?: number;
};

export type Call = {
  readonly bucket: Bucket;
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  /** Below the base, with its query; built from checked parts only. */
  readonly path: string;
  readonly json?: unknown;
  readonly form?: () => FormData;
  /** Statuses that are the caller's to read; any other is an error. */
  readonly expected: readonly number[];
  /** False when a second try could do the thing twice. */
  readonly repeatable?: boolean;
};

export type Answer = { readonly status: number; readonly body: Buffer };

export type Ask = (call: Call) => Promise<Answer>;

type Attempt = Answer & { readonly retryAfterMs: number | undefined };

/** Calls the API: raw token, limits, time-outs, size caps, and new tries where they can help. */
export function createAsk(options: RequestOptions): { ask: Ask; close: () => Promise<void> } {
  const { attempts = ATTEMPTS, backOffMs = BACK_OFF_MS } = options;
  const timeoutMs = options.timeoutMs ?? TIMEOUT_MS;
  // Lists and groups are far below the largest replay.
  const dispatcher = new Agent({
    maxResponseSize: MAX_REPLAY_BYTES,
    connect: { timeout: timeoutMs },
  });

  return { ask, close: () => dispatcher.close() };

  async function ask(call: Call): Promise<Answer> {
    const { token } = options;
    if (!token) throw new UserError('ballchasing-not-configured');

    for (let attempt = 1; ; attempt++) {
      const answer = await sendInTurn(call, token);
      if (answer && call.expected.includes(answer.status)) return answer;

      const limited = isLimited(answer);
      if (answer && answer.status < 500 && !limited) throw answerError(answer);

      const waitMs = answer?.retryAfterMs ?? jitter(backOffMs * 2 ** (attempt - 1));
      if (limited) await options.holdOff?.(call.bucket, waitMs);
      const again = limited || call.repeatable !== false;
      if (!again || attempt >= attempts || waitMs > MAX_WAIT_MS) throw unanswered(answer, waitMs);
      await new Promise((done) => setTimeout(done, waitMs));
    }
  }

  async function sendInTurn(call: Call, token: string): Promise<Attempt | undefined> {
    const settle = await options.acquire(call.bucket);
    try {
      return await send(call, token);
    } finally {
      await settle();
    }
  }

  /** Undefined when no whole answer came in time. */
  async function send(call: Call, token: string): Promise<Attempt | undefined> {
    const headers: Record<string, string> = { authorization: token };
    if (call.json !== undefined) headers['content-type'] = 'application/json';
    const body = call.json === undefined ? (call.form?.() ?? null) : JSON.stringify(call.json);
    try {
      const response = await request(`${options.baseUrl ?? BASE_URL}${call.path}`, {
        method: call.method,
        headers,
        body,
        dispatcher,
        signal: AbortSignal.timeout(timeoutMs),
      });
      const bytes = Buffer.from(await response.body.arrayBuffer());
      options.observe?.(call.bucket, response.statusCode);
      const retryAfterMs = readRetryAfter(response.headers['retry-after']);
      return { status: response.statusCode, body: bytes, retryAfterMs };
    } catch (error) {
      options.observe?.(call.bucket, 'no-answer');
      if (hasCode(error, 'UND_ERR_RES_EXCEEDED_MAX_SIZE')) {
        throw new UserError('replay-too-large', { limit: MAX_REPLAY_BYTES });
      }
      return undefined;
    }
  }
}

/** Too fast. The other 429, an upload quota that is used up, does not pass by waiting a little. */
function isLimited(answer: Answer | undefined): boolean {
  return answer?.status === 429 && !/quota/i.test(errorText(answer.body));
}

function unanswered(answer: Answer | undefined, retryAfterMs: number): TransientError {
  const what = answer ? `answered ${answer.status}` : 'gave no answer';
  return new TransientError(`Ballchasing ${what}`, { retryAfterMs });
}

/** Half to one and a half times as long, so that workers do not come back together. */
function jitter(ms: number): number {
  return Math.round(ms * (0.5 + Math.random()));
}

/** Whole seconds; anything else is as good as absent. */
function readRetryAfter(header: string | string[] | undefined): number | undefined {
  const seconds = typeof header === 'string' && /^\d{1,6}$/.test(header) ? Number(header) : 0;
  return seconds > 0 ? seconds * 1_000 : undefined;
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
