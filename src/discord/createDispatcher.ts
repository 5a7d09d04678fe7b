import type { AutocompleteInteraction, Interaction } from 'discord.js';
import { UserError } from '../core/errors.ts';
import {
  answerInteraction,
  type Answerable,
  type AnswerTools,
  type Handler,
} from './answerInteraction.ts';
import { prefixOf } from './customId.ts';
import type { ChatCommand, Command } from './defineCommand.ts';
import type { Component } from './defineComponent.ts';
import { limits } from './limits.ts';

export type Catalogue<Deps> = {
  readonly commands: readonly Command<Deps>[];
  readonly components: readonly Component<Deps>[];
};

/** Hands every interaction to its one handler. The promise never rejects. */
export function createDispatcher<Deps>(
  { commands, components }: Catalogue<Deps>,
  tools: AnswerTools<Deps>,
): (interaction: Interaction) => Promise<void> {
  const chat = byName(commands.filter((command) => command.kind === 'chat'));
  const message = byName(commands.filter((command) => command.kind === 'message'));
  const user = byName(commands.filter((command) => command.kind === 'user'));
  const buttons = byPrefix(components.filter((component) => component.kind === 'button'));
  const selects = byPrefix(components.filter((component) => component.kind === 'select'));
  const channels = byPrefix(components.filter((component) => component.kind === 'channels'));
  const roles = byPrefix(components.filter((component) => component.kind === 'roles'));
  const modals = byPrefix(components.filter((component) => component.kind === 'modal'));

  const answer = <Caller extends Answerable>(
    interaction: Caller,
    name: string,
    handler: Handler<Caller, Deps>,
  ): Promise<void> => answerInteraction(interaction, { name, handler }, tools);

  return async (interaction) => {
    if (interaction.isChatInputCommand()) {
      const name = interaction.commandName;
      await answer(interaction, name, chat.get(name) ?? missingCommand);
    } else if (interaction.isMessageContextMenuCommand()) {
      const name = interaction.commandName;
      await answer(interaction, name, message.get(name) ?? missingCommand);
    } else if (interaction.isUserContextMenuCommand()) {
      const name = interaction.commandName;
      await answer(interaction, name, user.get(name) ?? missingCommand);
    } else if (interaction.isAutocomplete()) {
      await answerAutocomplete(interaction, chat.get(interaction.commandName), tools);
    } else if (interaction.isButton()) {
      const name = prefixOf(interaction.customId);
      await answer(interaction, name, buttons.get(name) ?? missingControl);
    } else if (interaction.isStringSelectMenu()) {
      const name = prefixOf(interaction.customId);
      await answer(interaction, name, selects.get(name) ?? missingControl);
    } else if (interaction.isChannelSelectMenu()) {
      const name = prefixOf(interaction.customId);
      await answer(interaction, name, channels.get(name) ?? missingControl);
    } else if (interaction.isRoleSelectMenu()) {
      const name = prefixOf(interaction.customId);
      await answer(interaction, name, roles.get(name) ?? missingControl);
    } else if (interaction.isModalSubmit()) {
      const name = prefixOf(interaction.customId);
      await answer(interaction, name, modals.get(name) ?? missingControl);
    }
  };
}

function byName<Entry extends { readonly data: { readonly name: string } }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.data.name, entry]));
}

function byPrefix<Entry extends { readonly prefix: string }>(
  entries: readonly Entry[],
): ReadonlyMap<string, Entry> {
  return new Map(entries.map((entry) => [entry.prefix, entry]));
}

/** Discord's clients show commands and buttons that we no longer have. */
const missingCommand: Handler<unknown, unknown> = {
  reply: 'private',
  run: () => Promise.reject(new UserError('command-outdated')),
};
const missingControl: Handler<unknown, unknown> = {
  reply: 'private',
  run: () => Promise.reject(new UserError('control-outdated')),
};

/** Suggestions are a courtesy: when they fail the person types on. */
async function answerAutocomplete<Deps>(
  interaction: AutocompleteInteraction,
  command: ChatCommand<Deps> | undefined,
  { deps, log }: AnswerTools<Deps>,
): Promise<void> {
  try {
    const choices = (await command?.autocomplete?.(interaction, deps)) ?? [];
    await interaction.respond(choices.slice(0, limits.choices));
  } catch (error) {
    log.warn({ err: error, name: interaction.commandName }, 'autocomplete failed');
    if (!interaction.responded) await interaction.respond([]).catch(() => undefined);
  }
}
