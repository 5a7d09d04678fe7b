import type { z } from 'zod';
import { TransientError, UserError } from '../core/errors.ts';

type Answer = { readonly status: number; readonly body: Buffer };

/** What an answer that was not asked for means to the player. */
export function answerError({ status, body }: Answer): UserError | TransientError {
  const reason = errorText(body);
  if (status === 401) return new UserError('ballchasing-token-refused');
  if (status === 403) return new UserError('ballchasing-private');
  if (status === 404 || status === 410) return new UserError('ballchasing-not-found');
  if (status === 413) return new UserError('ballchasing-refused', { reason: 'too large' });
  if (status === 429) return new UserError('ballchasing-quota');
  if (status >= 400 && status < 500) return new UserError('ballchasing-refused', { reason });
  return new TransientError(`Ballchasing answered ${status}`);
}

/** The `error` of a refusal, short and on one line; empty when the body is something else. */
export function errorText(body: Buffer): string {
  const answer = parseJson(body.subarray(0, 64 * 1024));
  const error = typeof answer === 'object' && answer && 'error' in answer ? answer.error : '';
  return typeof error === 'string' ? error.replace(/\s+/g, ' ').slice(0, 200) : '';
}

/** The body as the shape it should have. A page of a proxy with status 200 is worth another try. */
export function readAnswer<Shape>(schema: z.ZodType<Shape>, { body }: Answer, what: string): Shape {
  const json = parseJson(body);
  if (json === undefined) throw new TransientError(`Ballchasing's ${what} is no JSON`);
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  throw new UserError('ballchasing-unexpected', { what }, { cause: parsed.error });
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return undefined;
  }
}
