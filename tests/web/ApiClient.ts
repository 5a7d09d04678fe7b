import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';

type Json = Readonly<Record<string, unknown>>;
export type Description = {
  readonly openapi: string;
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Json>> };
};
type Operation = {
  readonly operationId: string;
  readonly security: readonly object[];
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: Json }>> }>
  >;
};

export type ApiAnswer = {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Record<string, unknown>;
};

type Call = Omit<RequestInit, 'body'> & {
  readonly token?: string;
  readonly json?: unknown;
  readonly bytes?: NonNullable<RequestInit['body']>;
};

let callers = 0;

/** Calls the API as a program would, and holds every answer to the description. */
export class ApiClient {
  readonly #ajv = new Ajv2020({ strict: true, allErrors: true });
  readonly #url: string;
  readonly description: Description;
  /** Statuses seen, by operation. */
  readonly seen = new Map<string, Set<number>>();

  constructor(url: string, description: Description) {
    this.#url = url;
    this.description = description;
    formats.default(this.#ajv);
  }

  static async open(url: string): Promise<ApiClient> {
    const answer = await fetch(`${url}/openapi.json`);
    return new ApiClient(url, (await answer.json()) as Description);
  }

  /** `route` is like `GET /replays/{id}`, `path` what is really called where it differs. */
  async call(route: string, init: Call = {}, path = route.split(' ')[1]!): Promise<ApiAnswer> {
    const [method = ''] = route.split(' ');
    const { token, json, bytes, ...rest } = init;
    const headers = new Headers(rest.headers);
    // Each call from another address, as a proxy of ours would say, unless the test says which.
    if (!headers.has('x-forwarded-for')) headers.set('x-forwarded-for', `192.0.2.${callers++}`);
    if (token !== undefined) headers.set('authorization', `Bearer ${token}`);
    if (json !== undefined) headers.set('content-type', 'application/json');
    const body = json === undefined ? bytes : JSON.stringify(json);
    const answer = await fetch(`${this.#url}${path}`, {
      ...rest,
      method,
      headers,
      body: body ?? null,
    });
    const { status } = answer;
    const read = (await answer.json()) as Record<string, unknown>;
    this.#check(route, status, read);
    return { status, headers: answer.headers, body: read };
  }

  #check(route: string, status: number, body: unknown): void {
    const [method = '', path = ''] = route.split(' ');
    const operation = this.description.paths[path]?.[method.toLowerCase()];
    if (!operation) throw new Error(`${route} is not described`);
    const described = operation.responses[status]?.content?.['application/json'];
    if (!described) throw new Error(`${route} answered ${status}, which is not described`);
    const validate = this.#ajv.compile(resolved(described.schema, this.description));
    if (!validate(body)) {
      throw new Error(`${route} ${status}: ${this.#ajv.errorsText(validate.errors)}`);
    }
    this.seen.set(
      operation.operationId,
      (this.seen.get(operation.operationId) ?? new Set()).add(status),
    );
  }
}

/** References are to components only. */
function resolved(schema: Json, { components }: Description): Json {
  const { $ref } = schema;
  if (typeof $ref !== 'string') return schema;
  const named = components.schemas[$ref.replace('#/components/schemas/', '')];
  if (!named) throw new Error(`${$ref} is not described`);
  return named;
}
