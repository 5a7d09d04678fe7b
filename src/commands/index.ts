import type { Command } from '../discord/defineCommand.ts';
import type { Component } from '../discord/defineComponent.ts';

/** What all commands together need; the roots supply it. */
export type CommandDeps = object;

/** THE list: it feeds the dispatcher and registration. What is not here does not exist. */
export const commands: readonly Command<CommandDeps>[] = [];

/** Buttons, menus and modals, also those of cards posted long ago. */
export const components: readonly Component<CommandDeps>[] = [];
