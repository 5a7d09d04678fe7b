import { interactionShape } from '../shapes/interaction.ts';
import { limits } from '../validation/limits.ts';
import type { StoredInteraction } from '../world/interaction.ts';
import type { StoredMessage } from '../world/message.ts';
import type { World } from '../world/world.ts';
import { commandData } from './commandData.ts';
import type { RunCommand } from './Driver.ts';
import { InteractionHandle } from './InteractionHandle.ts';
import { ownersAt, type Place } from './place.ts';
import { Resolved } from './resolved.ts';

export type ForgedUse = Place & {
  readonly message: StoredMessage;
  readonly customId: string;
  /** As Discord numbers components: 2 a button, 3 and 5 to 8 menus; absent a modal. */
  readonly componentType?: number;
  readonly values?: readonly string[];
  /** What a modal's fields are filled in with. */
  readonly inputs?: Readonly<Record<string, string>>;
};

type Send = (guildId: string | undefined, shape: Record<string, unknown>) => void;

/** Sends what no client would: commands that are hidden, custom ids that were never on a message. */
export class Forger {
  readonly #world: World;
  readonly #send: Send;

  constructor(world: World, send: Send) {
    this.#world = world;
    this.#send = send;
  }

  command({ user, channel, command: name, options = {}, ...rest }: Forged): InteractionHandle {
    const place = { user, channel };
    const [first, ...subcommands] = rest.targetId === undefined ? name.split(' ') : [name];
    const command = this.#world.commands
      .available(channel.guildId)
      .find((one) => one.name === first);
    if (!command) throw new Error(`No command "${name}" is registered`);
    const data = commandData(this.#world, place, { command, subcommands, options, ...rest });
    const kind = rest.focused === undefined ? 'command' : 'autocomplete';
    return this.#deliver(place, { kind, commandName: first }, data);
  }

  use({ user, channel, message, customId, ...rest }: ForgedUse): InteractionHandle {
    const { componentType, values = [], inputs = {} } = rest;
    const place = { user, channel };
    const cause = { sourceMessageId: message.id } as const;
    if (componentType === undefined) {
      const data = { custom_id: customId, components: Object.entries(inputs).map(textInput) };
      return this.#deliver(place, { ...cause, kind: 'modal' }, data);
    }
    const data = { component_type: componentType, custom_id: customId, id: 0 };
    const chosen = componentType === 2 ? {} : { values, ...this.#resolve(place, values) };
    return this.#deliver(place, { ...cause, kind: 'component' }, { ...data, ...chosen });
  }

  /** Channels that exist come along as they do from Discord. */
  #resolve(place: Place, values: readonly string[]): object {
    const resolved = new Resolved(this.#world, place);
    for (const id of values) if (this.#world.channels.has(id)) resolved.addChannel(id);
    return resolved.shape();
  }

  #deliver(place: Place, cause: Cause, data: Record<string, unknown>): InteractionHandle {
    const { user, channel } = place;
    const interaction = this.#world.interactions.add({
      commandName: undefined,
      sourceMessageId: undefined,
      ...cause,
      userId: user.id,
      channelId: channel.id,
      guildId: channel.guildId,
      owners: ownersAt(this.#world, place),
      attachmentSizeLimit: limits.fileBytes,
    });
    this.#send(channel.guildId, interactionShape(this.#world, interaction, data));
    return new InteractionHandle(this.#world, interaction);
  }
}

type Forged = RunCommand & { readonly focused?: string };

type Cause = Pick<StoredInteraction, 'kind'> & {
  readonly commandName?: string | undefined;
  readonly sourceMessageId?: string | undefined;
};

function textInput([custom_id, value]: readonly [string, string]): object {
  return { type: 18, id: 0, component: { type: 4, id: 0, custom_id, value } };
}
