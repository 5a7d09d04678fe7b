import type { World } from '../world/world.ts';
import type { RequestBody } from './body.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

export type Call = RequestBody & {
  readonly world: World;
  readonly params: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
};

export type Answer = { readonly status: number; readonly body?: unknown };

export type Route = {
  readonly method: Method;
  /** Path below /api/v10, with {names}. It is also the path in the official description. */
  readonly path: string;
  /** `bot`: needs the Authorization header. `token`: the path holds a secret. */
  readonly auth: 'bot' | 'token';
  answer(call: Call): Answer | Promise<Answer>;
};

export type Match = { readonly route: Route; readonly params: Readonly<Record<string, string>> };

export const ok = (body: unknown): Answer => ({ status: 200, body });
export const created = (body: unknown): Answer => ({ status: 201, body });
export const noContent: Answer = { status: 204 };

/** Like `PATCH /webhooks/{webhook_id}/{webhook_token}/messages/{message_id}`. */
export const routeName = ({ method, path }: Pick<Route, 'method' | 'path'>): string =>
  `${method} ${path}`;

type Compiled = { readonly route: Route; readonly pattern: RegExp };

export class Router {
  readonly #compiled: readonly Compiled[];

  constructor(routes: readonly Route[]) {
    this.#compiled = routes.map((route) => ({ route, pattern: compile(route.path) }));
  }

  /** The route, or whether the path exists under another method. */
  find(method: string, path: string): Match | 'wrong-method' | 'unknown' {
    const known = this.#compiled.filter(({ pattern }) => pattern.test(path));
    const found = known.find(({ route }) => route.method === method);
    if (!found) return known.length > 0 ? 'wrong-method' : 'unknown';
    const groups = found.pattern.exec(path)?.groups ?? {};
    const params = Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    return { route: found.route, params };
  }
}

function compile(path: string): RegExp {
  const source = path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) =>
    name.endsWith('_id') && name !== 'message_id' ? `(?<${name}>\\d+)` : `(?<${name}>[^/]+)`,
  );
  return new RegExp(`^${source}$`);
}
