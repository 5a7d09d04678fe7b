import { z } from 'zod';
import type { TokenClaims } from '../signTokens.ts';
import { ApiError } from './apiErrors.ts';

export type Method = 'get' | 'put' | 'post';

/** What an endpoint may answer, by status; errors that every endpoint has are added elsewhere. */
export type Answers = Readonly<
  Record<number, { readonly description: string; readonly schema?: z.ZodType }>
>;

type Described = {
  readonly method: Method;
  /** Like `/replays/{id}`. */
  readonly path: string;
  readonly summary: string;
  readonly answers: Answers;
  /** Needs no access token. */
  readonly isOpen?: true;
  /** How the body comes: JSON, or the bytes of one file. */
  readonly reads?: 'json' | 'file';
};

export type Reply = { readonly status: 200 | 201 | 202; readonly body: unknown };

/** What came in, before anything of it is believed. */
export type RawCall = {
  /** Empty where the endpoint is open. */
  readonly who: Pick<TokenClaims, 'discordId' | 'username' | 'expiresAt'>;
  readonly params: Readonly<Record<string, string>>;
  readonly query: unknown;
  readonly body: unknown;
};

type Call<Query, Body> = Omit<RawCall, 'query' | 'body'> & {
  readonly query: Query;
  readonly body: Body;
};

type Definition<Deps, Query, Body> = Described & {
  readonly query: z.ZodType<Query>;
  readonly body: z.ZodType<Body>;
  handle(call: Call<Query, Body>, deps: Deps): Promise<Reply>;
};

export type Endpoint<Deps> = Described & {
  readonly query: z.ZodType;
  readonly body: z.ZodType;
  answer(call: RawCall, deps: Deps): Promise<Reply>;
};

export const noQuery = z.strictObject({});
export const noBody = z.undefined();

/** A route, its description and its checks in one place. */
export function defineEndpoint<Deps, Query, Body>(
  definition: Definition<Deps, Query, Body>,
): Endpoint<Deps> {
  return {
    ...definition,
    answer: (call, deps) =>
      definition.handle(
        {
          ...call,
          query: readInput(definition.query, call.query, 'query'),
          body: readInput(definition.body, call.body, 'body'),
        },
        deps,
      ),
  };
}

function readInput<Value>(schema: z.ZodType<Value>, input: unknown, where: string): Value {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const details = parsed.error.issues.map(({ path, message }) => ({
    at: [where, ...path].join('.'),
    problem: message,
  }));
  throw new ApiError(400, { error: 'invalid', message: 'The request does not fit.', details });
}
