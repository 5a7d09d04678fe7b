import type {
  APIApplicationCommandOptionChoice,
  APIModalInteractionResponseCallbackData,
} from 'discord.js';

export const interactionTypes = {
  command: 2,
  component: 3,
  autocomplete: 4,
  modal: 5,
} as const;

export type InteractionKind = keyof typeof interactionTypes;

/** `failed`: three seconds passed, or the bot was not there. */
export type InteractionState =
  | 'sent'
  | 'deferred'
  | 'answered'
  | 'modal-shown'
  | 'choices-shown'
  | 'failed';

export type StoredInteraction = {
  readonly id: string;
  readonly token: string;
  readonly kind: InteractionKind;
  readonly userId: string;
  readonly channelId: string;
  readonly guildId: string | undefined;
  readonly sentAtMs: number;
  readonly commandName: string | undefined;
  readonly owners: Readonly<Record<string, string>>;
  /** The message whose component was used. */
  readonly sourceMessageId: string | undefined;
  /** A modal that came from a component may update that component's message. */
  readonly attachmentSizeLimit: number;
  state: InteractionState;
  /** The message `@original` means. */
  originalId: string | undefined;
  /** Between type 5 and its first edit the first follow-up edits the original (Discord's legacy). */
  awaitsFirstEdit: boolean;
  followUpIds: string[];
  modal: APIModalInteractionResponseCallbackData | undefined;
  choices: readonly APIApplicationCommandOptionChoice[] | undefined;
};
