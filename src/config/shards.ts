import { z } from 'zod';

/** The part of the gateway that a process serves; discord.js takes it as it is. */
export type Shards =
  | { readonly shards: 'auto' }
  | { readonly shards: readonly number[]; readonly shardCount: number };

const FORM = /^(?:(\d{1,4})|(\d{1,4})-(\d{1,4})\/(\d{1,4}))$/;
const RULE =
  'is auto, the number of shards (4), or the part of them that this process serves (0-3/16)';

/** `auto` asks Discord how many; a part is for several bot processes, each with its own. */
export const shardsVariable = z.string().transform((text, context): Shards => {
  if (text === 'auto') return { shards: 'auto' };
  const found = FORM.exec(text);
  const [all, first, last, count] = (found?.slice(1) ?? []).map((part) =>
    part === undefined ? undefined : Number(part),
  );
  const range = all === undefined ? ([first, last, count] as const) : ([0, all - 1, all] as const);
  const [from = 1, to = 0, shardCount = 0] = range;
  if (from > to || to >= shardCount) {
    context.addIssue({ code: 'custom', message: RULE });
    return z.NEVER;
  }
  const shards = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return { shards, shardCount };
});
