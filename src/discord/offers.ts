import type { Attachment, Collection, Message, MessageSnapshot } from 'discord.js';
import { findBallchasingLinks, type BallchasingLink } from '../ballchasing/links.ts';
import type { ReplaySource } from '../core/replaySource.ts';

export type Offer = {
  readonly name: string;
  readonly source: ReplaySource;
  readonly bytes?: number;
};

export function offeredFile({ name, url, size }: Attachment): Offer {
  return { name, source: { kind: 'file', url }, bytes: size };
}

/** A link is shown as what it leads to, without the address around it. */
export function offeredLink({ kind, id }: BallchasingLink): Offer {
  return { name: `ballchasing.com/${kind}/${id}`, source: { kind, id } };
}

const REPLAY_NAME = /\.replay$/i;

type Parts = Pick<Message | MessageSnapshot, 'content' | 'attachments'>;

/** The replays of a message and of what it forwards: its files first, then its links, each once. */
export function offersIn(
  message: Parts & { readonly messageSnapshots?: Collection<string, MessageSnapshot> },
): readonly Offer[] {
  const parts: readonly Parts[] = [message, ...(message.messageSnapshots?.values() ?? [])];
  const files = parts.flatMap(({ attachments }) => [...attachments.values()]);
  const links = findBallchasingLinks(parts.map(({ content }) => content).join('\n'));
  return [
    ...files.filter(({ name }) => REPLAY_NAME.test(name)).map(offeredFile),
    ...links.map(offeredLink),
  ];
}
