import type { APIApplicationCommandOptionChoice } from 'discord.js';
import { interactionShape } from '../shapes/interaction.ts';
import { walkComponents } from '../validation/componentTree.ts';
import { limits } from '../validation/limits.ts';
import type { StoredCommand } from '../world/commands.ts';
import type { StoredInteraction } from '../world/interaction.ts';
import type { StoredMessage } from '../world/message.ts';
import type { World } from '../world/world.ts';
import { commandData, type OptionValue } from './commandData.ts';
import { InteractionHandle } from './InteractionHandle.ts';
import { modalData, type ModalValue } from './modalData.ts';
import type { FileToSend } from './optionRules.ts';
import { ownersAt, whyHidden, type Place } from './place.ts';
import { Resolved } from './resolved.ts';
import { until } from './until.ts';

export type RunCommand = Place & {
  /** `analyze`, `link steam`, or a context menu's name. */
  readonly command: string;
  readonly options?: Readonly<Record<string, OptionValue>>;
  /** The message or user of a context menu. */
  readonly targetId?: string;
};

export type UseComponent = Place & {
  readonly message: StoredMessage;
  readonly customId: string;
  /** For select menus. */
  readonly values?: readonly string[];
};

type Send = (guildId: string | undefined, shape: Record<string, unknown>) => void;

/** Does what a person does in Discord's client, and refuses what the client would not allow. */
export class Driver {
  readonly #world: World;
  readonly #send: Send;

  constructor(world: World, send: Send) {
    this.#world = world;
    this.#send = send;
  }

  runCommand({
    user,
    channel,
    command: name,
    options = {},
    targetId,
  }: RunCommand): InteractionHandle {
    const place = { user, channel };
    const { command, subcommands } = this.#findCommand(place, name);
    const call = { command, subcommands, options, targetId };
    const data = commandData(this.#world, place, call);
    return this.#deliver(place, { kind: 'command', command }, data);
  }

  /** Types into an option and waits for what the bot offers. */
  async autocomplete({
    user,
    channel,
    command: name,
    options = {},
    focused,
  }: RunCommand & { readonly focused: string }): Promise<
    readonly APIApplicationCommandOptionChoice[]
  > {
    const place = { user, channel };
    const { command, subcommands } = this.#findCommand(place, name);
    const data = commandData(this.#world, place, { command, subcommands, options, focused });
    const { interaction } = this.#deliver(place, { kind: 'autocomplete', command }, data);
    return until(this.#world.changes, () => choicesOf(interaction), {
      timeoutMs: 4_000,
      describe: () => `no choices for "${focused}" of /${name}`,
    });
  }

  /** Presses a button or chooses in a select menu. */
  use({ user, channel, message, customId, values }: UseComponent): InteractionHandle {
    const place = { user, channel };
    const current = this.#world.messages.get(message.id);
    if (!current) throw new Error('The message is gone');
    if (current.visibleTo !== undefined && current.visibleTo !== user.id) {
      throw new Error('The message is ephemeral and belongs to somebody else');
    }
    const node = walkComponents(current.components).find(
      (one) => one.node['custom_id'] === customId,
    )?.node;
    if (!node) throw new Error(`The message has no component "${customId}"`);
    if (node['disabled'] === true) throw new Error(`The component "${customId}" is disabled`);
    const data = componentData({ world: this.#world, place }, node, values);
    return this.#deliver(place, { kind: 'component', source: current }, data);
  }

  /** Fills in the modal that an interaction was answered with. */
  submitModal(
    shown: InteractionHandle,
    values: Readonly<Record<string, ModalValue>>,
  ): InteractionHandle {
    const { modal, interaction } = shown;
    if (!modal) throw new Error('The interaction was not answered with a modal');
    const user = this.#world.users.get(interaction.userId)!;
    const channel = this.#world.channels.get(interaction.channelId)!;
    const place = { user, channel };
    const data = modalData({ world: this.#world, place }, modal, values);
    const { sourceMessageId } = interaction;
    const source =
      sourceMessageId === undefined ? undefined : this.#world.messages.get(sourceMessageId);
    return this.#deliver(place, { kind: 'modal', source }, data);
  }

  /** Writes a message as a person. */
  post(
    { user, channel }: Place,
    {
      content = '',
      files = [],
    }: { readonly content?: string; readonly files?: readonly FileToSend[] },
  ): StoredMessage {
    const stored = files.map((file) =>
      this.#world.files.add(file, { channelId: channel.id, ephemeral: false }),
    );
    const body = { content, files: stored };
    return this.#world.messages.add({ channelId: channel.id, authorId: user.id, body });
  }

  #findCommand(place: Place, name: string): { command: StoredCommand; subcommands: string[] } {
    const all = this.#world.commands.available(place.channel.guildId);
    const exact = all.find((one) => one.name === name);
    const [first, ...subcommands] = name.split(' ');
    const command = exact ?? all.find((one) => one.name === first && one.type === 1);
    if (!command)
      throw new Error(`No command "${name}"; there are: ${all.map((one) => one.name).join(', ')}`);
    const hidden = whyHidden(this.#world, place, command);
    if (hidden !== undefined) throw new Error(`Discord would not offer "${name}" here: ${hidden}`);
    return { command, subcommands: exact ? [] : subcommands };
  }

  #deliver(place: Place, cause: Cause, data: Record<string, unknown>): InteractionHandle {
    const { user, channel } = place;
    const { kind, command, source } = cause;
    const installTypes = command?.integration_types ?? (command ? [0] : [0, 1]);
    const interaction = this.#world.interactions.add({
      kind,
      userId: user.id,
      channelId: channel.id,
      guildId: channel.guildId,
      commandName: command?.name,
      owners: source?.origin?.owners ?? ownersAt(this.#world, place, installTypes),
      sourceMessageId: source?.id,
      attachmentSizeLimit: limits.fileBytes,
    });
    this.#send(channel.guildId, interactionShape(this.#world, interaction, data));
    return new InteractionHandle(this.#world, interaction);
  }
}

type Cause = {
  readonly kind: StoredInteraction['kind'];
  readonly command?: StoredCommand | undefined;
  readonly source?: StoredMessage | undefined;
};

function choicesOf({ state, choices }: StoredInteraction): StoredInteraction['choices'] {
  if (state === 'failed') throw new Error('Loading options failed');
  return choices;
}

function componentData(
  { world, place }: { world: World; place: Place },
  node: Readonly<Record<string, unknown>> & { readonly type: number },
  values: readonly string[] | undefined,
): Record<string, unknown> {
  const { type } = node;
  const base = { component_type: type, custom_id: node['custom_id'], id: node['id'] ?? 0 };
  if (type === 2) return base;
  const chosen = values ?? [];
  const min = Number(node['min_values'] ?? 1);
  const max = Number(node['max_values'] ?? 1);
  if (chosen.length < min || chosen.length > max) throw new Error(`Choose ${min} to ${max} values`);
  const known = ((node['options'] ?? []) as { value: string }[]).map(({ value }) => value);
  const foreign = type === 3 ? chosen.find((value) => !known.includes(value)) : undefined;
  if (foreign !== undefined) throw new Error(`The menu has no option "${foreign}"`);
  const resolved = new Resolved(world, place);
  for (const id of chosen) {
    if (type === 5 || type === 7) resolved.addUser(id);
    if (type === 6) resolved.addRole(id);
    if (type === 8) resolved.addChannel(id);
  }
  return { ...base, values: chosen, ...(type === 3 ? {} : (resolved.shape() as object)) };
}
