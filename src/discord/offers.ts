import type { Attachment } from 'discord.js';
import type { BallchasingLink } from '../ballchasing/links.ts';
import type { ReplaySource } from '../core/replaySource.ts';

type Offer = { readonly name: string; readonly source: ReplaySource; readonly bytes?: number };

export function offeredFile({ name, url, size }: Attachment): Offer {
  return { name, source: { kind: 'file', url }, bytes: size };
}

/** A link is shown as what it leads to, without the address around it. */
export function offeredLink({ kind, id }: BallchasingLink): Offer {
  return { name: `ballchasing.com/${kind}/${id}`, source: { kind, id } };
}
