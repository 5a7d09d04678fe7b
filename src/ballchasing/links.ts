import { UserError } from '../core/errors.ts';

export type BallchasingLink =
  | { readonly kind: 'replay'; readonly id: string }
  | { readonly kind: 'group'; readonly id: string };

const REPLAY_ID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/i;
/** The name in lower case and ten characters that make it unique. */
const GROUP_ID = /^[A-Za-z0-9_-]{1,200}$/;
const HOSTS = new Set(['ballchasing.com', 'www.ballchasing.com']);

export function isReplayId(text: string): boolean {
  return REPLAY_ID.test(text);
}

export function isGroupId(text: string): boolean {
  return GROUP_ID.test(text);
}

export function replayUrl(id: string): string {
  return `https://ballchasing.com/replay/${encodeURIComponent(id)}`;
}

export function groupUrl(id: string): string {
  return `https://ballchasing.com/group/${encodeURIComponent(id)}`;
}

/** A replay or group page, an address of the API, or a replay's id. Of a link only the id is kept. */
export function parseBallchasingLink(text: string): BallchasingLink {
  const input = text.trim().replace(/^<(.*)>$/, '$1');
  if (isReplayId(input)) return { kind: 'replay', id: input.toLowerCase() };
  const link = fromUrl(/^https?:\/\//i.test(input) ? input : `https://${input}`);
  if (!link) throw new UserError('link-not-understood', { link: input.slice(0, 200) });
  return link;
}

/** Every Ballchasing link a message holds, each once; one that sits inside another link is not ours. */
export function findBallchasingLinks(message: string): readonly BallchasingLink[] {
  const links = [...message.matchAll(/https?:\/\/[^\s<>]+/gi)]
    .map(([url]) => fromUrl(url.replace(/[\])}.,;:!?'"*_~|]+$/, '')))
    .filter((link) => link !== undefined);
  return [...new Map(links.map((link) => [`${link.kind} ${link.id}`, link])).values()];
}

function fromUrl(text: string): BallchasingLink | undefined {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !HOSTS.has(url.hostname) || url.port || url.username || url.password) {
    return undefined;
  }
  const path = /^\/(replay|dl\/replay|api\/replays|group|api\/groups)\/([^/]+)/.exec(url.pathname);
  const [, page = '', id = ''] = path ?? [];
  if (page.includes('group')) return isGroupId(id) ? { kind: 'group', id } : undefined;
  return isReplayId(id) ? { kind: 'replay', id: id.toLowerCase() } : undefined;
}
