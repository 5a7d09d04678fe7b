import type {
  ButtonInteraction,
  ChannelSelectMenuInteraction,
  ModalSubmitInteraction,
  RoleSelectMenuInteraction,
  StringSelectMenuInteraction,
} from 'discord.js';
import type { CustomId } from './customId.ts';
import type { Answering, ReplyMode } from './defineCommand.ts';
import type { MessageView, ModalView } from './view.ts';

type Handler<Kind extends string, Interaction, Deps> = {
  readonly kind: Kind;
  readonly prefix: string;
} & Answering<Interaction, Deps, ReplyMode>;

export type Component<Deps> =
  | Handler<'button', ButtonInteraction, Deps>
  | Handler<'select', StringSelectMenuInteraction, Deps>
  | Handler<'channels', ChannelSelectMenuInteraction, Deps>
  | Handler<'roles', RoleSelectMenuInteraction, Deps>
  | Handler<'modal', ModalSubmitInteraction, Deps>;

/** As a command answers, with the values that the custom id carried. */
type ValueAnswering<Interaction, Values, Deps> =
  | {
      readonly reply: ReplyMode;
      acknowledge?(interaction: Interaction): MessageView | undefined;
      run(interaction: Interaction, values: Values, deps: Deps): Promise<MessageView | undefined>;
    }
  | {
      readonly reply: 'modal';
      run(interaction: Interaction, values: Values, deps: Deps): Promise<ModalView>;
    };

export function defineButton<Values extends readonly string[], Deps>(
  id: CustomId<Values>,
  answering: ValueAnswering<ButtonInteraction, Values, Deps>,
): Component<Deps> {
  return { kind: 'button', prefix: id.prefix, ...readingValues(id, answering) };
}

export function defineSelect<Values extends readonly string[], Deps>(
  id: CustomId<Values>,
  answering: ValueAnswering<StringSelectMenuInteraction, Values, Deps>,
): Component<Deps> {
  return { kind: 'select', prefix: id.prefix, ...readingValues(id, answering) };
}

/** A menu over the channels of the server. */
export function defineChannelSelect<Values extends readonly string[], Deps>(
  id: CustomId<Values>,
  answering: ValueAnswering<ChannelSelectMenuInteraction, Values, Deps>,
): Component<Deps> {
  return { kind: 'channels', prefix: id.prefix, ...readingValues(id, answering) };
}

/** A menu over the roles of the server. */
export function defineRoleSelect<Values extends readonly string[], Deps>(
  id: CustomId<Values>,
  answering: ValueAnswering<RoleSelectMenuInteraction, Values, Deps>,
): Component<Deps> {
  return { kind: 'roles', prefix: id.prefix, ...readingValues(id, answering) };
}

/** The answer to a filled-in modal. */
export function defineModal<Values extends readonly string[], Deps>(
  id: CustomId<Values>,
  answering: ValueAnswering<ModalSubmitInteraction, Values, Deps>,
): Component<Deps> {
  return { kind: 'modal', prefix: id.prefix, ...readingValues(id, answering) };
}

function readingValues<
  Interaction extends { readonly customId: string },
  Values extends readonly string[],
  Deps,
>(
  id: CustomId<Values>,
  answering: ValueAnswering<Interaction, Values, Deps>,
): Answering<Interaction, Deps, ReplyMode> {
  if (answering.reply === 'modal') {
    return {
      reply: 'modal',
      run: async (interaction, deps) =>
        answering.run(interaction, id.read(interaction.customId), deps),
    };
  }
  return {
    reply: answering.reply,
    acknowledge: (interaction) => answering.acknowledge?.(interaction),
    run: async (interaction, deps) =>
      answering.run(interaction, id.read(interaction.customId), deps),
  };
}
