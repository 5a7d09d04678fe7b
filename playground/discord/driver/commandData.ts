import type { CommandOption, StoredCommand } from '../world/commands.ts';
import type { World } from '../world/world.ts';
import type { Place } from './place.ts';
import { checkOption, type FileToSend, type OptionValue } from './optionRules.ts';
import { Resolved } from './resolved.ts';

export type { FileToSend, OptionValue } from './optionRules.ts';

export type CommandCall = {
  readonly command: StoredCommand;
  /** `['steam']` for `/link steam`, with a group in front where there is one. */
  readonly subcommands: readonly string[];
  readonly options: Readonly<Record<string, OptionValue>>;
  /** The user or message of a context menu. */
  readonly targetId?: string | undefined;
  /** The option being typed; then nothing is required yet. */
  readonly focused?: string | undefined;
};

/** The `data` of a command interaction, refused where Discord's client would not let it be sent. */
export function commandData(
  world: World,
  place: Place,
  call: CommandCall,
): Record<string, unknown> {
  const { command, targetId } = call;
  const resolved = new Resolved(world, place);
  const options = nestOptions(call, resolved);
  if (targetId !== undefined) resolved.addTarget(command.type, targetId);
  return {
    id: command.id,
    name: command.name,
    type: command.type,
    ...(command.guild_id === undefined ? {} : { guild_id: command.guild_id }),
    ...(options.length > 0 ? { options } : {}),
    ...(targetId === undefined ? {} : { target_id: targetId }),
    ...resolved.shape(),
  };
}

function nestOptions({ command, subcommands, ...call }: CommandCall, resolved: Resolved): object[] {
  let definitions: readonly CommandOption[] = command.options ?? [];
  const path: { name: string; type: number }[] = [];
  for (const name of subcommands) {
    const step = definitions.find((option) => option.name === name && option.type < 3);
    if (!step) throw new Error(`/${command.name} has no sub-command "${name}"`);
    path.push({ name, type: step.type });
    definitions = step.options ?? [];
  }
  if (definitions.some(({ type }) => type < 3))
    throw new Error(`/${command.name} needs a sub-command`);
  const values: object[] = readOptions(definitions, call, resolved);
  return path.reduceRight<object[]>(
    (inner, { name, type }) => [{ name, type, options: inner }],
    values,
  );
}

function readOptions(
  definitions: readonly CommandOption[],
  { options, focused }: Pick<CommandCall, 'options' | 'focused'>,
  resolved: Resolved,
): object[] {
  const unknown = Object.keys(options).find(
    (name) => !definitions.some((one) => one.name === name),
  );
  if (unknown !== undefined) throw new Error(`The command has no option "${unknown}"`);
  return definitions.flatMap((definition) => {
    const value = options[definition.name];
    const { name, type } = definition;
    if (name === focused) return [{ name, type, value: value ?? '', focused: true }];
    if (value === undefined) {
      if (definition.required && focused === undefined)
        throw new Error(`Option "${name}" is required`);
      return [];
    }
    checkOption(definition, value);
    return [
      { name, type, value: resolved.valueOf(type, value as Exclude<OptionValue, FileToSend>) },
    ];
  });
}
