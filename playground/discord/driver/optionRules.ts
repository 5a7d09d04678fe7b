import type { CommandOption } from '../world/commands.ts';

export type FileToSend = {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly contentType?: string;
};

/** Users, channels and roles are given by id. */
export type OptionValue = string | number | boolean | FileToSend;

/** What Discord's client checks before it sends an option. */
export function checkOption(definition: CommandOption, value: OptionValue): void {
  const wrong = wrongKind(definition.type, value) ?? outOfBounds(definition, value);
  if (wrong !== undefined) throw new Error(`Option "${definition.name}" ${wrong}`);
}

const kinds: Readonly<Record<number, string>> = {
  3: 'string',
  4: 'number',
  5: 'boolean',
  6: 'string',
  7: 'string',
  8: 'string',
  9: 'string',
  10: 'number',
  11: 'object',
};

function wrongKind(type: number, value: OptionValue): string | undefined {
  const kind = kinds[type]!;
  if (typeof value !== kind) return `wants a ${kind === 'object' ? 'file' : kind}`;
  return type === 4 && !Number.isInteger(value) ? 'wants a whole number' : undefined;
}

function outOfBounds(definition: CommandOption, value: OptionValue): string | undefined {
  const bounds = definition;
  if (typeof value === 'object') return fileTypeProblem(bounds.file_types, value.name);
  if (bounds.choices?.length && !bounds.choices.some((choice) => choice.value === value)) {
    return `has no choice ${JSON.stringify(value)}`;
  }
  const size = typeof value === 'string' ? value.length : Number(value);
  const [min, max] =
    typeof value === 'string'
      ? [bounds.min_length, bounds.max_length ?? 6000]
      : [bounds.min_value, bounds.max_value];
  if (min !== undefined && min !== null && size < min) return `must be at least ${min}`;
  return max !== undefined && max !== null && size > max ? `must be at most ${max}` : undefined;
}

/** Discord looks at the extension only, whatever the bytes are. */
export function fileTypeProblem(
  types: readonly string[] | null | undefined,
  name: string,
): string | undefined {
  if (!types || types.length === 0) return undefined;
  const fits = types.some(
    (type) => !type.startsWith('.') || name.toLowerCase().endsWith(type.toLowerCase()),
  );
  return fits ? undefined : `takes ${types.join(', ')} files only`;
}
