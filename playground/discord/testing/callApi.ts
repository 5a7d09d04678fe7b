import type { DiscordStandIn } from '../standIn.ts';

export type ApiAnswer = {
  readonly status: number;
  readonly json: Readonly<Record<string, unknown>>;
  readonly headers: Headers;
};

/** One bare request, as the bot's token or, for webhooks and callbacks, without one. */
export async function callApi(
  { apiUrl, token }: DiscordStandIn,
  route: string,
  body?: unknown,
): Promise<ApiAnswer> {
  const [method, path] = route.split(' ') as [string, string];
  const response = await fetch(`${apiUrl}/v10${path}`, {
    method,
    headers: { authorization: `Bot ${token}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await response.text();
  const json = text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
  return { status: response.status, json, headers: response.headers };
}

/** A body with pictures or replays, the way discord.js sends it. */
export async function callApiWithFiles(
  { apiUrl, token }: DiscordStandIn,
  route: string,
  { body, files }: { readonly body: unknown; readonly files: readonly File[] },
): Promise<ApiAnswer> {
  const [method, path] = route.split(' ') as [string, string];
  const form = new FormData();
  form.set('payload_json', JSON.stringify(body));
  for (const [index, file] of files.entries()) form.set(`files[${index}]`, file);
  const headers = { authorization: `Bot ${token}` };
  const response = await fetch(`${apiUrl}/v10${path}`, { method, headers, body: form });
  const json = (await response.json()) as Record<string, unknown>;
  return { status: response.status, json, headers: response.headers };
}
