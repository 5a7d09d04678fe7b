import { Agent, request } from 'undici';
import { TransientError } from '../core/errors.ts';

const TIMEOUT_MS = 10_000;
/** A profile is a few kilobytes; its summary may be longer, nothing we read is behind it. */
const MAX_BYTES = 256 * 1024;

export type SteamAnswer = { readonly status: number; readonly text: string };

export type SteamHttp = {
  get(url: string, headers?: Readonly<Record<string, string>>): Promise<SteamAnswer>;
  postForm(
    url: string,
    form: string,
    headers?: Readonly<Record<string, string>>,
  ): Promise<SteamAnswer>;
  close(): Promise<void>;
};

/** Asks once, follows no redirect, reads no more than it needs. Steam slow or absent is transient. */
export function createSteamHttp({ timeoutMs = TIMEOUT_MS } = {}): SteamHttp {
  const dispatcher = new Agent({ maxResponseSize: MAX_BYTES, connect: { timeout: timeoutMs } });

  async function ask(url: string, init: Parameters<typeof request>[1]): Promise<SteamAnswer> {
    const { origin, pathname } = new URL(url);
    try {
      const signal = AbortSignal.timeout(timeoutMs);
      const { statusCode, body } = await request(url, { ...init, dispatcher, signal });
      return { status: statusCode, text: await body.text() };
    } catch (error) {
      throw new TransientError(`no usable answer from ${origin}${pathname}`, { cause: error });
    }
  }

  return {
    get: (url, headers = {}) => ask(url, { method: 'GET', headers }),
    postForm: (url, form, headers = {}) =>
      ask(url, {
        method: 'POST',
        headers: { ...headers, 'content-type': 'application/x-www-form-urlencoded' },
        body: form,
      }),
    close: () => dispatcher.close(),
  };
}

/** Everything but 200 and what the caller has looked at already. Steam limits with 429, 403 and 503. */
export function refuseUnlessOk({ status }: SteamAnswer, what: string): void {
  if (status !== 200) throw new TransientError(`${what} answered ${status}`);
}
