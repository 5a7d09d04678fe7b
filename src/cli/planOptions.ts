import { parseArgs } from 'node:util';
import { z } from 'zod';
import { languages, type Language } from '../coaching/words/index.ts';
import { tierOf } from '../ml/ranks.ts';

export type PlanOptions = {
  readonly files: readonly string[];
  readonly minutes: number;
  readonly days: number;
  readonly player?: string;
  readonly platform: 'pc' | 'console';
  readonly rank?: number;
  readonly language: Language;
};

const numberBetween = (low: number, high: number, what: string) =>
  z.coerce
    .number(`${what} wants a number`)
    .int(`${what} wants a whole number`)
    .min(low, `${what} is at least ${low}`)
    .max(high, `${what} is at most ${high}`);

const schema = z.object({
  minutes: numberBetween(10, 600, '--minutes').default(30),
  days: numberBetween(1, 7, '--days').default(4),
  player: z
    .string()
    .regex(/^[a-z0-9]+:.+$/, '--player wants platform:id')
    .optional(),
  platform: z.enum(['pc', 'console'], '--platform is pc or console').default('pc'),
  rank: z
    .string()
    .transform((text, context) => {
      const tier = tierOf(text);
      if (tier !== undefined) return tier;
      context.addIssue('--rank wants a rank such as gold-2, grand-champion-1 or ssl');
      return z.NEVER;
    })
    .optional(),
  language: z.enum(Object.keys(languages) as [Language, ...Language[]]).default('en'),
});

/** The words after `plan`, or in one line what is wrong with them. */
export function readPlanOptions(words: readonly string[]): PlanOptions | string {
  const text = { type: 'string' } as const;
  let given;
  try {
    given = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        minutes: text,
        days: text,
        player: text,
        platform: text,
        rank: text,
        language: text,
      },
    });
  } catch (error) {
    return `plan: ${error instanceof Error ? error.message : 'the options are not understood'}`;
  }
  const parsed = schema.safeParse(given.values);
  if (!parsed.success) {
    return `plan: ${parsed.error.issues.map(({ message }) => message).join('; ')}`;
  }
  if (given.positionals.length === 0) return 'plan: name at least one JSON document';
  const { player, rank, ...rest } = parsed.data;
  return {
    files: given.positionals,
    ...rest,
    ...(player === undefined ? {} : { player }),
    ...(rank === undefined ? {} : { rank }),
  };
}
