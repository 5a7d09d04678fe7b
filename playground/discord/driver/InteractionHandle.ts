import { isLoading, type StoredMessage } from '../world/message.ts';
import type { StoredInteraction } from '../world/interaction.ts';
import type { World } from '../world/world.ts';
import { describeMessage } from './summary.ts';
import { until } from './until.ts';

export type Waiting = { readonly timeoutMs?: number };
export type MessageTest = (message: StoredMessage) => boolean;

/** One interaction after it was sent: what became of it, and waiting for more. */
export class InteractionHandle {
  readonly interaction: StoredInteraction;
  readonly #world: World;

  constructor(world: World, interaction: StoredInteraction) {
    this.#world = world;
    this.interaction = interaction;
  }

  /** The answer (`@original`), once there is one. */
  get message(): StoredMessage | undefined {
    const { originalId } = this.interaction;
    return originalId === undefined ? undefined : this.#world.messages.get(originalId);
  }

  get followUps(): readonly StoredMessage[] {
    return this.interaction.followUpIds.flatMap((id) => this.#world.messages.get(id) ?? []);
  }

  get modal(): StoredInteraction['modal'] {
    return this.interaction.modal;
  }

  /** Waits until the answer passes the test; without one, until it is more than "thinking". */
  untilMessage(
    test: MessageTest = (message) => !isLoading(message),
    waiting: Waiting = {},
  ): Promise<StoredMessage> {
    const look = (): StoredMessage | undefined => {
      this.#throwIfFailed();
      const { message } = this;
      return message && test(message) ? message : undefined;
    };
    return this.#until(look, 'the answer to become what was asked for', waiting);
  }

  untilFollowUp(test: MessageTest = () => true, waiting: Waiting = {}): Promise<StoredMessage> {
    return this.#until(() => this.followUps.find(test), 'a follow-up', waiting);
  }

  untilAcknowledged(waiting: Waiting = {}): Promise<StoredInteraction> {
    const look = (): StoredInteraction | undefined => {
      this.#throwIfFailed();
      return this.interaction.state === 'sent' ? undefined : this.interaction;
    };
    return this.#until(look, 'an acknowledgement', waiting);
  }

  untilModal(waiting: Waiting = {}): Promise<NonNullable<StoredInteraction['modal']>> {
    const look = (): StoredInteraction['modal'] => {
      this.#throwIfFailed();
      return this.modal;
    };
    return this.#until(look, 'a modal', waiting);
  }

  #throwIfFailed(): void {
    if (this.interaction.state === 'failed')
      throw new Error('The application did not respond in 3 s');
  }

  #until<Value>(look: () => Value | undefined, what: string, waiting: Waiting): Promise<Value> {
    const describe = (): string =>
      `expected ${what}; the interaction is ${this.interaction.state}, there is ${describeMessage(this.message)}`;
    return until(this.#world.changes, look, { ...waiting, describe });
  }
}
