import {
  ApplicationCommandOptionType,
  InteractionContextType,
  type RESTPostAPIApplicationCommandsJSONBody,
} from 'discord.js';
import { commandJson, type Command, type CommandNeed } from './defineCommand.ts';

/** A command as /help tells of it, read from what Discord is told. */
export type CommandEntry = {
  readonly kind: Command<unknown>['kind'];
  readonly name: string;
  readonly description: string;
  readonly subcommands: readonly string[];
  /** Bits that Discord asks for by default, 0 for everybody. */
  readonly permissions: bigint;
  readonly worksInDirectMessages: boolean;
  readonly needs?: CommandNeed;
};

export function commandEntry<Deps>(command: Command<Deps>): CommandEntry {
  const json = commandJson(command);
  const { contexts, default_member_permissions: permissions } = json;
  return {
    kind: command.kind,
    name: json.name,
    description: 'description' in json ? (json.description ?? '') : '',
    subcommands: subcommandsOf(json),
    permissions: BigInt(permissions ?? 0),
    worksInDirectMessages: contexts?.includes(InteractionContextType.BotDM) ?? true,
    ...(command.needs && { needs: command.needs }),
  };
}

function subcommandsOf(json: RESTPostAPIApplicationCommandsJSONBody): readonly string[] {
  const options = 'options' in json ? (json.options ?? []) : [];
  return options
    .filter(({ type }) => type === ApplicationCommandOptionType.Subcommand)
    .map(({ name }) => name);
}
