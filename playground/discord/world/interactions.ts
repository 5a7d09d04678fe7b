import { randomBytes } from 'node:crypto';
import type { Changes } from './change.ts';
import type { Clock } from './clock.ts';
import type { InteractionState, StoredInteraction } from './interaction.ts';
import type { SnowflakeSource } from './snowflake.ts';

export const ACKNOWLEDGE_WITHIN_MS = 3_000;
export const TOKEN_LIFE_MS = 15 * 60 * 1000;

export type NewInteraction = Pick<
  StoredInteraction,
  | 'kind'
  | 'userId'
  | 'channelId'
  | 'guildId'
  | 'commandName'
  | 'owners'
  | 'sourceMessageId'
  | 'attachmentSizeLimit'
>;

type InteractionStoreDeps = {
  readonly ids: SnowflakeSource;
  readonly changes: Changes;
  readonly clock: Clock;
};

export class InteractionStore {
  readonly #deps: InteractionStoreDeps;
  readonly #byToken = new Map<string, StoredInteraction>();

  constructor(deps: InteractionStoreDeps) {
    this.#deps = deps;
  }

  add(given: NewInteraction): StoredInteraction {
    const { ids, clock } = this.#deps;
    const interaction: StoredInteraction = {
      ...given,
      id: ids.next(),
      token: randomBytes(48).toString('base64url'),
      sentAtMs: clock.now(),
      state: 'sent',
      originalId: undefined,
      awaitsFirstEdit: false,
      followUpIds: [],
      modal: undefined,
      choices: undefined,
    };
    this.#byToken.set(interaction.token, interaction);
    clock.after(ACKNOWLEDGE_WITHIN_MS, () => {
      if (interaction.state === 'sent') this.move(interaction, 'failed');
    });
    return interaction;
  }

  byToken(token: string): StoredInteraction | undefined {
    return this.#byToken.get(token);
  }

  move(interaction: StoredInteraction, state: InteractionState): void {
    interaction.state = state;
    this.#deps.changes.tell({ kind: 'interaction', interaction });
  }

  isExpired({ sentAtMs }: StoredInteraction): boolean {
    return this.#deps.clock.now() - sentAtMs > TOKEN_LIFE_MS;
  }

  acknowledgedTooLate({ sentAtMs, state }: StoredInteraction): boolean {
    return state === 'failed' || this.#deps.clock.now() - sentAtMs > ACKNOWLEDGE_WITHIN_MS;
  }
}
