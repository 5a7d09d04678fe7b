import type { Changes } from './change.ts';
import type { Clock } from './clock.ts';
import {
  emptyBody,
  type InteractionOrigin,
  type MessageBody,
  type StoredMessage,
} from './message.ts';
import type { Channel } from './people.ts';
import type { SnowflakeSource } from './snowflake.ts';

/** Discord remembers a nonce for "the past few minutes". */
const NONCE_LIFE_MS = 5 * 60 * 1000;

type MessageStoreDeps = {
  readonly ids: SnowflakeSource;
  readonly changes: Changes;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly clock: Clock;
};

export type NewMessage = {
  readonly channelId: string;
  readonly authorId: string;
  readonly body: Partial<MessageBody>;
  readonly nonce?: string | number | undefined;
  readonly replyTo?: string | undefined;
  readonly origin?: InteractionOrigin | undefined;
  readonly visibleTo?: string | undefined;
};

export class MessageStore {
  readonly #deps: MessageStoreDeps;
  readonly #messages = new Map<string, StoredMessage>();

  constructor(deps: MessageStoreDeps) {
    this.#deps = deps;
  }

  get(id: string): StoredMessage | undefined {
    return this.#messages.get(id);
  }

  count(): number {
    return this.#messages.size;
  }

  inChannel(channelId: string): readonly StoredMessage[] {
    const ids = this.#deps.channels.get(channelId)?.messageIds ?? [];
    return ids.flatMap((id) => this.#messages.get(id) ?? []);
  }

  add({ body, ...given }: NewMessage): StoredMessage {
    const message: StoredMessage = {
      ...emptyBody,
      ...body,
      nonce: undefined,
      replyTo: undefined,
      origin: undefined,
      visibleTo: undefined,
      ...given,
      id: this.#deps.ids.next(),
      createdAt: this.#deps.clock.iso(),
      editedAt: undefined,
      pinned: false,
      earlier: [],
    };
    this.#messages.set(message.id, message);
    this.#deps.channels.get(message.channelId)?.messageIds.push(message.id);
    this.#deps.changes.tell({ kind: 'message-created', message });
    return message;
  }

  edit(id: string, body: MessageBody): StoredMessage {
    const old = this.#messages.get(id)!;
    const { content, embeds, components, files, flags } = old;
    const earlier = [...old.earlier, { content, embeds, components, files, flags }];
    return this.#replace({ ...old, ...body, earlier, editedAt: this.#deps.clock.iso() });
  }

  pin(id: string, pinned: boolean): void {
    this.#replace({ ...this.#messages.get(id)!, pinned });
  }

  delete(id: string): void {
    const message = this.#messages.get(id);
    if (!message) return;
    this.#messages.delete(id);
    const ids = this.#deps.channels.get(message.channelId)?.messageIds ?? [];
    ids.splice(ids.indexOf(id), ids.includes(id) ? 1 : 0);
    this.#deps.changes.tell({ kind: 'message-deleted', message });
  }

  /** The message an `enforce_nonce` request has already made, if any. */
  withNonce(
    channelId: string,
    authorId: string,
    nonce: string | number,
  ): StoredMessage | undefined {
    const oldest = this.#deps.clock.now() - NONCE_LIFE_MS;
    return this.inChannel(channelId).findLast(
      (message) =>
        message.authorId === authorId &&
        String(message.nonce) === String(nonce) &&
        Date.parse(message.createdAt) >= oldest,
    );
  }

  #replace(message: StoredMessage): StoredMessage {
    this.#messages.set(message.id, message);
    this.#deps.changes.tell({ kind: 'message-edited', message });
    return message;
  }
}
