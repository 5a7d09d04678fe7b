import type { ContentfulStatusCode } from 'hono/utils/http-status';
import { TransientError, UserError, type UserErrorCode } from '../../core/errors.ts';
import { userErrorText } from '../../discord/errorText.ts';

export type ErrorBody = {
  readonly error: string;
  readonly message: string;
  readonly details?: readonly { readonly at: string; readonly problem: string }[];
};

/** An answer that refuses; `message` is for whoever wrote the program. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly status: ContentfulStatusCode;
  readonly body: ErrorBody;
  readonly headers: Readonly<Record<string, string>>;

  constructor(
    status: ContentfulStatusCode,
    body: ErrorBody,
    headers: Readonly<Record<string, string>> = {},
  ) {
    super(body.message);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export function unauthorized(): ApiError {
  const message = 'This needs a valid access token: Authorization: Bearer <token>.';
  return new ApiError(
    401,
    { error: 'unauthorized', message },
    { 'www-authenticate': 'Bearer realm="rockettrainer"' },
  );
}

export function tooMany(seconds: number): ApiError {
  const message = `Too many calls. Try again in ${seconds} s.`;
  return new ApiError(
    429,
    { error: 'too-many-requests', message },
    { 'retry-after': String(seconds) },
  );
}

export function notFound(): ApiError {
  return new ApiError(404, { error: 'not-found', message: 'There is nothing here for you.' });
}

/** Not 422: what a person can mend by doing something else first, or waiting. */
const statuses: Readonly<Partial<Record<UserErrorCode, ContentfulStatusCode>>> = {
  'not-found': 404,
  'not-linked': 409,
  'no-matches': 409,
  'not-allowed': 403,
  'not-configured': 503,
  'replay-too-large': 413,
  'too-many-requests': 429,
};

/** The three kinds of failure as answers; anything else is a bug and says nothing. */
export function apiErrorOf(error: unknown): ApiError | undefined {
  if (error instanceof ApiError) return error;
  if (error instanceof UserError) {
    const { code, facts } = error;
    if (code === 'too-many-requests') return tooMany(Number(facts['minutes'] ?? 1) * 60);
    return new ApiError(statuses[code] ?? 422, {
      error: code,
      message: userErrorText(code, facts),
    });
  }
  if (!(error instanceof TransientError)) return undefined;
  const message = 'A service behind this is busy. Try again in a minute.';
  return new ApiError(503, { error: 'busy', message }, { 'retry-after': '60' });
}
