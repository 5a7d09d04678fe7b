import { normalBelow } from '../../ml/normal.ts';
import { effectSize, type EffectSize } from '../verdict/effectSize.ts';

/** With fewer on one side, a single odd match makes the difference. */
export const MIN_TO_COMPARE = 5;

/** One of twenty readings may call something clear that is chance. */
const FALSE_ALARMS = 0.05;
const IN_95_PERCENT = 1.96;

/**
 * Whether a difference stands out among `looks` that were looked at together: whoever looks at
 * twenty statistics finds one beyond its 95 % interval by chance, so the bar rises with them.
 */
export function isClear({ g, low }: EffectSize, looks: number): boolean {
  const error = (g - low) / IN_95_PERCENT;
  const byChance = 2 * (1 - normalBelow(Math.abs(g) / error));
  return byChance * looks < FALSE_ALARMS;
}

export type Change = {
  readonly before: number;
  readonly after: number;
  readonly isClear: boolean;
};

/** What changed from the older to the newer half of some values; nothing where they are too few. */
export function changeOf(
  values: readonly (number | undefined)[],
  looks: number,
): Change | undefined {
  const known = values.filter((value) => value !== undefined);
  const middle = Math.floor(known.length / 2);
  const [older, newer] = [known.slice(0, middle), known.slice(middle)];
  if (older.length < MIN_TO_COMPARE) return undefined;
  const effect = effectSize(newer, older);
  if (!effect) return undefined;
  return {
    before: effect.inSecond,
    after: effect.inFirst,
    isClear: isClear(effect, looks),
  };
}
