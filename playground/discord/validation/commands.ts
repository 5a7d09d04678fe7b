import { z } from 'zod';
import { fileTypes, snowflake, text } from './fields.ts';
import { limits } from './limits.ts';
import { refuse } from './problem.ts';

/** Discord's own pattern; slash names must be lower case where the script has cases. */
const slashName = z
  .string()
  .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u, 'Command name is invalid')
  .refine((name) => name === name.toLowerCase(), 'Command name must be lower case');

const localizations = z.record(z.string(), z.string()).nullish();
const names = { name_localizations: localizations, description_localizations: localizations };

const choice = z.strictObject({
  name: text(limits.choiceName),
  name_localizations: localizations,
  value: z.union([text(limits.choiceName), z.number()]),
});

const valueOption = z
  .strictObject({
    type: z.int().min(3).max(11),
    name: slashName,
    description: text(limits.commandDescription),
    ...names,
    required: z.boolean().nullish(),
    choices: z.array(choice).max(limits.choices).nullish(),
    autocomplete: z.boolean().nullish(),
    min_value: z.number().nullish(),
    max_value: z.number().nullish(),
    min_length: z.int().min(0).max(6000).nullish(),
    max_length: z.int().min(1).max(6000).nullish(),
    channel_types: z.array(z.int()).nullish(),
    file_types: fileTypes.nullish(),
  })
  .refine(({ autocomplete, choices }) => !autocomplete || (choices ?? []).length === 0, {
    path: ['autocomplete'],
    message: 'autocomplete and choices cannot both be given',
  });

const subcommand = z.strictObject({
  type: z.literal(1),
  name: slashName,
  description: text(limits.commandDescription),
  ...names,
  options: z.array(valueOption).max(limits.commandOptions).nullish(),
  required: z.boolean().nullish(),
});

const group = z.strictObject({
  type: z.literal(2),
  name: slashName,
  description: text(limits.commandDescription),
  ...names,
  options: z.array(subcommand).min(1).max(limits.commandOptions),
  required: z.boolean().nullish(),
});

const shared = {
  ...names,
  default_member_permissions: z.union([z.string().regex(/^\d+$/), z.int()]).nullish(),
  dm_permission: z.boolean().nullish(),
  default_permission: z.boolean().nullish(),
  nsfw: z.boolean().nullish(),
  integration_types: z.array(z.int().min(0).max(1)).min(1).nullish(),
  contexts: z.array(z.int().min(0).max(2)).min(1).nullish(),
  id: snowflake.optional(),
};

const slashCommand = z
  .strictObject({
    type: z.literal(1).optional(),
    name: slashName,
    description: text(limits.commandDescription),
    options: z
      .array(z.union([subcommand, group, valueOption]))
      .max(limits.commandOptions)
      .nullish(),
    ...shared,
  })
  .superRefine((command, context) => {
    for (const message of commandProblems(command)) context.addIssue({ code: 'custom', message });
  });

const menuCommand = z.strictObject({
  type: z.union([z.literal(2), z.literal(3)]),
  name: text(32),
  description: z.literal('').nullish(),
  options: z.tuple([]).nullish(),
  ...shared,
});

export const command = z.union([slashCommand, menuCommand]);
export type RegisteredCommand = z.output<typeof command>;

type Option = {
  readonly type: number;
  readonly name: string;
  readonly required?: boolean | null | undefined;
  readonly options?: readonly Option[] | null | undefined;
};

/** Rules the builders let through: order, names, mixing, and 8000 characters in all. */
function commandProblems(whole: {
  readonly options?: readonly Option[] | null | undefined;
}): string[] {
  const total = commandLength(whole);
  const tooLong = `Command exceeds maximum size (${limits.commandTotal}): ${total}`;
  return [
    ...optionProblems(whole.options ?? []),
    ...(total > limits.commandTotal ? [tooLong] : []),
  ];
}

function optionProblems(options: readonly Option[]): string[] {
  const problems: string[] = [];
  const optionNames = new Set(options.map(({ name }) => name));
  if (optionNames.size < options.length) problems.push('Option names must be unique');
  if (new Set(options.map(({ type }) => type < 3)).size > 1) {
    problems.push(
      'Sub-command and sub-command group option types are mutually exclusive to all others',
    );
  }
  const firstOptional = options.findIndex(({ type, required }) => type >= 3 && !required);
  if (firstOptional >= 0 && options.slice(firstOptional).some(({ required }) => required)) {
    problems.push('Required options must be placed before non-required options');
  }
  return [...problems, ...options.flatMap((option) => optionProblems(option.options ?? []))];
}

const countedKeys = new Set(['name', 'description', 'value']);

function commandLength(node: unknown): number {
  if (Array.isArray(node)) return node.reduce<number>((sum, part) => sum + commandLength(part), 0);
  if (typeof node !== 'object' || node === null) return 0;
  return Object.entries(node).reduce((sum, [key, value]) => {
    if (countedKeys.has(key)) return sum + String(value).length;
    return key === 'options' || key === 'choices' ? sum + commandLength(value) : sum;
  }, 0);
}

/** Rules over a whole list, as PUT sends it. */
export function checkCommandList(
  commands: readonly RegisteredCommand[],
  appTypes: readonly number[],
): void {
  const seen = new Set<string>();
  for (const [index, { name, type = 1 }] of commands.entries()) {
    const key = `${type}:${name}`;
    if (seen.has(key)) {
      refuse(
        [index, 'name'],
        'Application command names must be unique',
        'APPLICATION_COMMANDS_DUPLICATE_NAME',
      );
    }
    seen.add(key);
  }
  for (const type of [1, 2, 3] as const) {
    const count = commands.filter((one) => (one.type ?? 1) === type).length;
    if (count > limits.commands[type])
      refuse([], `At most ${limits.commands[type]} commands of type ${type}`);
  }
  checkIntegrationTypes(commands, appTypes);
}

/** A command may ask only for installs that the application offers. */
export function checkIntegrationTypes(
  commands: readonly RegisteredCommand[],
  appTypes: readonly number[],
): void {
  for (const [index, { integration_types }] of commands.entries()) {
    const foreign = (integration_types ?? []).find((type) => !appTypes.includes(type));
    if (foreign !== undefined)
      refuse([index, 'integration_types'], `The application has no install type ${foreign}`);
  }
}
