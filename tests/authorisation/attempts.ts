import type {
  CommandOption,
  DiscordStandIn,
  InteractionHandle,
  StoredMessage,
} from '../../playground/discord/index.ts';
import { commands, components } from '../../src/commands/index.ts';
import { commandJson } from '../../src/discord/defineCommand.ts';
import { commandCases, controlCases, type Things } from './cases.ts';
import { fillings, forgedIds, forgedValues } from './forgeries.ts';
import type { Stage, Viewpoint } from './stage.ts';

export type Attempt = {
  readonly label: string;
  /** Broken words and ids, beside those that name the owner's things. */
  readonly isGarbled: boolean;
  send(stage: Stage, from: Viewpoint): InteractionHandle;
};

type Body = { readonly name: string; readonly type?: number } & Partial<CommandOption>;
type Way = { readonly words: string; readonly options: readonly CommandOption[] };

const bodies = commands.map((command) => commandJson(command) as unknown as Body);

/** A command's sub-commands, or the command itself. */
function waysOf({ name, options }: Pick<Body, 'name' | 'options'>): readonly Way[] {
  const inner = (options ?? []).filter(({ type }) => type <= 2);
  if (inner.length === 0) return [{ words: name, options: options ?? [] }];
  return inner.flatMap(waysOf).map((way) => ({ ...way, words: `${name} ${way.words}` }));
}

export const ways = bodies.flatMap((body) =>
  body.type === undefined || body.type === 1 ? waysOf(body) : [],
);

export function allAttempts(things: Things): readonly Attempt[] {
  return [...commandAttempts(things), ...menuAttempts(things), ...controlAttempts(things)];
}

/** Every command in every way; options that offer something while typing are typed into as well. */
function commandAttempts(things: Things): readonly Attempt[] {
  return ways.flatMap(({ words, options }) => {
    const named = commandCases[words.split(' ')[0]!]!(things);
    const filled = fillings(options, named, things).map(({ filling, isGarbled }): Attempt => ({
      label: `/${words} ${JSON.stringify(filling)}`,
      isGarbled,
      send: ({ stack }, { user, channel }) =>
        stack.standIn.forger.command({ user, channel, command: words, options: filling }),
    }));
    const typed = options.filter(({ autocomplete }) => autocomplete === true);
    return [...filled, ...typed.flatMap(({ name }) => typing(words, name, things))];
  });
}

function typing(command: string, focused: string, things: Things): readonly Attempt[] {
  return ['', things.name, things.accountId, things.replayId, '\u0000'].map((text) => ({
    label: `typing ${JSON.stringify(text)} into ${focused} of /${command}`,
    isGarbled: text === '\u0000',
    send: ({ stack }, { user, channel }) => {
      const options = { [focused]: text };
      return stack.standIn.forger.command({ user, channel, command, options, focused });
    },
  }));
}

/** The menus behind a message and behind the owner. */
function menuAttempts(things: Things): readonly Attempt[] {
  return bodies
    .filter(({ type }) => type === 2 || type === 3)
    .map(({ name, type }) => ({
      label: `menu "${name}"`,
      isGarbled: false,
      send: ({ stack }, { user, channel }) => {
        const targetId = type === 2 ? things.discordId : cardFor(stack.standIn, channel.id).id;
        return stack.standIn.forger.command({ user, channel, command: name, targetId });
      },
    }));
}

const componentTypes = { button: 2, select: 3, roles: 6, channels: 8 } as const;

/** Every control with its owner's things, and with every kind of broken custom id and choice. */
function controlAttempts(things: Things): readonly Attempt[] {
  return components.flatMap(({ prefix, kind }) =>
    controlCases[prefix]!(things).flatMap((given) => {
      const { fields = [], values = [], inputs } = given;
      const type = kind === 'modal' ? undefined : componentTypes[kind];
      const rest = { values, componentType: type, inputs };
      const customId = [prefix, ...fields].join(':');
      const ids = forgedIds(prefix, fields).map((forged) => use({ customId: forged, ...rest }));
      const chosen =
        kind !== 'button' && kind !== 'modal'
          ? forgedValues(given).map((choice) => use({ customId, ...rest, values: choice }))
          : [];
      const otherKind = use({ customId, values, componentType: kind === 'button' ? 3 : 2 });
      const garbled = [...ids, ...chosen, otherKind, use({ customId, values })];
      return [{ ...use({ customId, ...rest }), isGarbled: false }, ...garbled];
    }),
  );
}

type Use = {
  readonly customId: string;
  readonly values: readonly string[];
  readonly componentType?: number | undefined;
  readonly inputs?: Readonly<Record<string, string>> | undefined;
};

function use({ customId, values, componentType, inputs }: Use): Attempt {
  return {
    isGarbled: true,
    label: `${JSON.stringify(customId)} of type ${componentType ?? 'modal'} with ${JSON.stringify(values)}`,
    send: ({ stack }, { user, channel }) =>
      stack.standIn.forger.use({
        user,
        channel,
        customId,
        values,
        message: cardFor(stack.standIn, channel.id),
        ...(componentType !== undefined && { componentType }),
        ...(inputs && { inputs }),
      }),
  };
}

/** A message of the bot that is nobody else's, so that what an update shows can be told apart. */
function cardFor({ world }: DiscordStandIn, channelId: string): StoredMessage {
  const authorId = world.application.botId;
  return world.messages.add({ channelId, authorId, body: { content: 'a card' } });
}
