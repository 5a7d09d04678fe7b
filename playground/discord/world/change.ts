import type { StoredInteraction } from './interaction.ts';
import type { StoredMessage } from './message.ts';

export type Change =
  | { readonly kind: 'message-created'; readonly message: StoredMessage }
  | { readonly kind: 'message-edited'; readonly message: StoredMessage }
  | { readonly kind: 'message-deleted'; readonly message: StoredMessage }
  | { readonly kind: 'interaction'; readonly interaction: StoredInteraction }
  | { readonly kind: 'commands' }
  | { readonly kind: 'typing'; readonly channelId: string }
  | { readonly kind: 'place' }
  | { readonly kind: 'gateway' };

export type Listener = (change: Change) => void;

/** Tells every listener what moved in the world: the gateway, the page and waiting tests. */
export class Changes {
  readonly #listeners = new Set<Listener>();

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  tell(change: Change): void {
    for (const listener of this.#listeners) listener(change);
  }
}
