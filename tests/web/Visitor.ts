/** A browser without scripts, which our pages do not need: it keeps cookies and follows nothing. */
export class Visitor {
  readonly #cookies = new Map<string, string>();

  async open(url: string, init: RequestInit = {}): Promise<Response> {
    const headers = new Headers(init.headers);
    if (this.#cookies.size > 0) {
      headers.set(
        'cookie',
        [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '),
      );
    }
    const answer = await fetch(url, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
      this.#cookies.set(name!, value!);
    }
    return answer;
  }

  /** Opens a link of ours and presses its button; answers where that leads. */
  async leave(link: string): Promise<Response> {
    await this.open(link);
    return this.post(link);
  }

  /** Sends the form behind a link, with what was filled in besides. */
  post(link: string, filled: readonly (readonly [string, string])[] = []): Promise<Response> {
    const { origin, pathname, searchParams } = new URL(link);
    const body = new URLSearchParams({ token: searchParams.get('token') ?? '' });
    for (const [name, value] of filled) body.append(name, value);
    return this.open(`${origin}${pathname}`, { method: 'POST', body });
  }
}
