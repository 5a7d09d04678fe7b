import type { CommandOption, OptionValue } from '../../playground/discord/index.ts';
import type { ControlCase, Things } from './cases.ts';

/** What comes in the place of a field or a typed word: nothing, nobody's, garbage, poison. */
const garbage = [
  '',
  'x',
  '00000000-0000-0000-0000-000000000000',
  "' OR 1=1 -- nul\u0000 and half a pair \ud800",
  '9'.repeat(60),
] as const;

/** The custom id as it is made, then broken in every way that a client could break it. */
export function forgedIds(prefix: string, fields: readonly string[]): readonly string[] {
  const join = (...parts: readonly string[]): string => [prefix, ...parts].join(':');
  const [name] = prefix.split('.');
  const broken = fields.flatMap((_, place) =>
    garbage.map((wrong) => join(...fields.with(place, wrong))),
  );
  return [
    join(),
    join(...fields, 'more'),
    join(...fields.slice(1)),
    [`${name}.99`, ...fields].join(':'),
    [name!, ...fields].join(':'),
    join('a'.repeat(200)),
    `${join(...fields)}:`,
    join(...fields).toUpperCase(),
    ...broken,
  ];
}

/** An id as Discord makes them, of nothing. */
const NOBODY = '100000000000000001';

/** Choices of a menu: the owner's thing, nothing, and what was never offered. */
export function forgedValues({
  values = [],
}: ReturnType<ControlCase>[number]): readonly (readonly string[])[] {
  return [[], [NOBODY], [...values, ...values], ...garbage.map((one) => [one])];
}

export type Filling = {
  readonly filling: Readonly<Record<string, OptionValue>>;
  readonly isGarbled: boolean;
};

/** Ways to fill in a command: its required options alone, then each option with each value. */
export function fillings(
  options: readonly CommandOption[],
  named: Readonly<Record<string, readonly string[]>>,
  things: Things,
): readonly Filling[] {
  const sound = (option: CommandOption) => soundValues(option, named[option.name] ?? [], things);
  const required = options.filter((option) => option.required === true);
  const least = Object.fromEntries(required.map((option) => [option.name, sound(option)[0]!]));
  const varied = options.flatMap((option) => {
    const fill = (value: OptionValue) => ({ ...least, [option.name]: value });
    return [
      ...sound(option).map((value) => ({ filling: fill(value), isGarbled: false })),
      ...brokenTexts(option).map((value) => ({ filling: fill(value), isGarbled: true })),
    ];
  });
  return [{ filling: least, isGarbled: false }, ...varied];
}

function soundValues(
  option: CommandOption,
  named: readonly string[],
  { discordId, replayId, accountId }: Things,
): readonly OptionValue[] {
  const { type, choices, min_value: low, max_value: high } = option;
  if (choices && choices.length > 0) return [choices[0]!.value, choices.at(-1)!.value];
  if (type === 3) return [...named, replayId, accountId].map((text) => fitted(text, option));
  return kinds[type]?.({ low: low ?? 0, high: high ?? 1_000_000, discordId, named }) ?? [];
}

function brokenTexts(option: CommandOption): readonly string[] {
  if (option.type !== 3 || (option.choices && option.choices.length > 0)) return [];
  return garbage.slice(1).map((text) => fitted(text, option));
}

/** Discord itself keeps to the lengths that a command names. */
function fitted(text: string, { min_length: least, max_length: most }: CommandOption): string {
  return text.slice(0, most ?? 6000).padEnd(least ?? 0, 'x');
}

type Bounds = {
  readonly low: number;
  readonly high: number;
  readonly discordId: string;
  readonly named: readonly string[];
};

const file = { name: 'garbage.replay', bytes: new Uint8Array([1, 2, 3, 4]) };
const numbers = ({ low, high }: Bounds): readonly number[] => [low, high];
const ids = ({ named }: Bounds): readonly string[] => named;

/** By Discord's numbers of option types; channels and roles come from the case. */
const kinds: Readonly<Record<number, (bounds: Bounds) => readonly OptionValue[]>> = {
  4: numbers,
  5: () => [true, false],
  6: ({ discordId, named }) => [discordId, ...named],
  7: ids,
  8: ids,
  9: ({ discordId }) => [discordId],
  10: numbers,
  11: () => [file],
};
