import type {
  AutocompleteInteraction,
  ChatInputCommandInteraction,
  MessageContextMenuCommandInteraction,
  RESTPostAPIApplicationCommandsJSONBody,
  UserContextMenuCommandInteraction,
} from 'discord.js';
import type { MessageView, ModalView } from './view.ts';

/**
 * Who sees the answer. `place` is the channel where an admin switched analysis on, and otherwise only
 * the person; `update` edits the message that carries the control pressed.
 */
export type ReplyMode = 'private' | 'channel' | 'place' | 'update';

/**
 * How we answer. All but a modal are acknowledged before any work, so nobody can forget Discord's
 * three seconds. A modal has to be the first answer, so its `run` may not wait for anything slow.
 */
export type Answering<
  Interaction,
  Deps,
  Reply extends ReplyMode = 'private' | 'channel' | 'place',
> =
  | {
      readonly reply: Reply;
      /** The message that acknowledges, where its text needs no work; else "thinking…" is shown. */
      acknowledge?(interaction: Interaction): MessageView | undefined;
      /** The final message, or nothing when jobs edit the message from here on. */
      run(interaction: Interaction, deps: Deps): Promise<MessageView | undefined>;
    }
  | {
      readonly reply: 'modal';
      run(interaction: Interaction, deps: Deps): Promise<ModalView>;
    };

/** What every command builder offers. */
type CommandData = {
  readonly name: string;
  toJSON(): RESTPostAPIApplicationCommandsJSONBody;
};

type Shared = {
  readonly data: CommandData;
  /** How long one person waits between two uses. */
  readonly cooldownSeconds?: number;
  /** Bits the caller needs in the guild: declared to Discord, and checked again by the dispatcher. */
  readonly permissions?: bigint;
  /** What whoever runs the bot has to set up before this works; /help leaves it out until then. */
  readonly needs?: CommandNeed;
};

export type CommandNeed = 'ballchasing' | 'web';

export type Choice = { readonly name: string; readonly value: string };

type ChatDefinition<Deps> = Shared &
  Answering<ChatInputCommandInteraction, Deps> & {
    autocomplete?(interaction: AutocompleteInteraction, deps: Deps): Promise<readonly Choice[]>;
  };
type MessageDefinition<Deps> = Shared & Answering<MessageContextMenuCommandInteraction, Deps>;
type UserDefinition<Deps> = Shared & Answering<UserContextMenuCommandInteraction, Deps>;

export type ChatCommand<Deps> = ChatDefinition<Deps> & { readonly kind: 'chat' };
export type MessageCommand<Deps> = MessageDefinition<Deps> & { readonly kind: 'message' };
export type UserCommand<Deps> = UserDefinition<Deps> & { readonly kind: 'user' };
export type Command<Deps> = ChatCommand<Deps> | MessageCommand<Deps> | UserCommand<Deps>;

/** A slash command. */
export function defineCommand<Deps>(command: ChatDefinition<Deps>): ChatCommand<Deps> {
  return { ...command, kind: 'chat' };
}

/** An entry of the menu behind a message. */
export function defineMessageCommand<Deps>(command: MessageDefinition<Deps>): MessageCommand<Deps> {
  return { ...command, kind: 'message' };
}

/** An entry of the menu behind a person. */
export function defineUserCommand<Deps>(command: UserDefinition<Deps>): UserCommand<Deps> {
  return { ...command, kind: 'user' };
}

/** What Discord is told of a command. */
export function commandJson({ data, permissions }: Shared): RESTPostAPIApplicationCommandsJSONBody {
  if (permissions === undefined) return data.toJSON();
  return { ...data.toJSON(), default_member_permissions: permissions.toString() };
}
