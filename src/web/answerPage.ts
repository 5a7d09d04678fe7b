import type { Context } from 'hono';
import { TransientError, UserError } from '../core/errors.ts';
import { problemPage } from './pages/problemPage.ts';
import {
  problemOf,
  SignInProblem,
  type ProblemCode,
  type SignInService,
} from './pages/problems.ts';

export type AnswerPageDeps = {
  readonly service: SignInService;
  /** Logged; the reader sees that something broke and nothing else. */
  onUnexpected(error: unknown): void;
};

/** Runs a page of a sign-in; every way it can fail has a page of its own. */
export async function answerPage(
  context: Context,
  deps: AnswerPageDeps,
  run: () => Promise<Response>,
): Promise<Response> {
  try {
    return await run();
  } catch (error) {
    const code = codeOf(error);
    if (code === 'unexpected') deps.onUnexpected(error);
    const { status, ...page } = problemOf(code, deps.service);
    const retryUrl = code === 'busy' ? retryAddress(context, deps.service) : undefined;
    return context.html(problemPage({ ...page, ...(retryUrl && { retryUrl }) }), status);
  }
}

function codeOf(error: unknown): ProblemCode {
  if (error instanceof SignInProblem) return error.code;
  if (error instanceof TransientError) return 'busy';
  if (!(error instanceof UserError)) return 'unexpected';
  return error.code === 'steam-sign-in-cancelled' ? 'cancelled' : 'refused';
}

/**
 * Steam has not confirmed anything yet, so the same address may simply be opened again. A code of
 * Discord may be used up already.
 */
function retryAddress(context: Context, service: SignInService): string | undefined {
  if (service !== 'Steam') return undefined;
  const { pathname, search } = new URL(context.req.url);
  return `${pathname}${search}`;
}
