import type { Range } from '../../ml/assessment.ts';
import { features, type FeatureVector, type Group } from '../../ml/features.ts';
import type { RankModel } from '../../ml/modelFile.ts';
import { quartiles } from '../../ml/pooling.ts';
import { along } from '../../ml/rankModel.ts';
import { effectSize, type EffectSize } from '../verdict/effectSize.ts';
import { meanOf } from '../verdict/sampleMean.ts';
import { isClear } from './clearEffect.ts';

/** One statistic on two sides: two players, wins and losses, or a player and a rank. */
export type ComparedStatistic = {
  readonly label: string;
  readonly unit: string;
  /** In deviations of a match, above 0 where the first side has more; with its 95 % interval. */
  readonly effect: EffectSize;
  readonly isClear: boolean;
  /** Where the middle half of a rank lies, when the second side is one. */
  readonly typical?: Range;
};

/** Goals differ between wins and losses by what those words mean; so does all that they come from. */
const resultGroups: readonly Group[] = ['saving', 'shooting'];

/** The strongest differences first, what stands out from chance before what does not. */
export function compareSides(
  first: readonly FeatureVector[],
  second: readonly FeatureVector[],
  { byResult = false } = {},
): readonly ComparedStatistic[] {
  const effects = features.flatMap(({ label, unit, group }, column) => {
    if (byResult && resultGroups.includes(group)) return [];
    const effect = effectSize(valuesOf(first, column), valuesOf(second, column));
    return effect ? [{ label, unit, effect }] : [];
  });
  return ranked(effects);
}

/** A player's matches against what is usual at a rank. */
export function compareWithRank(
  matches: readonly FeatureVector[],
  { typical }: Pick<RankModel, 'typical'>,
  tier: number,
): readonly ComparedStatistic[] {
  const effects = features.flatMap(({ label, unit }, column) => {
    const values = valuesOf(matches, column);
    const { centre, spread } = typical[column]!;
    if (values.length < 2 || centre.ranks.length === 0 || spread === 0) return [];
    const usual = along(centre, tier);
    const effect = effectAgainst(values, usual, spread);
    return [{ label, unit, effect, typical: quartiles(usual, spread) }];
  });
  return ranked(effects);
}

/** The rank's mean comes from thousands of matches: only the player's own matches are uncertain. */
function effectAgainst(values: readonly number[], usual: number, spread: number): EffectSize {
  const mean = meanOf(values);
  const variance =
    values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
  const g = (mean - usual) / spread;
  const error = Math.sqrt(variance / values.length) / spread;
  return { g, low: g - 1.96 * error, high: g + 1.96 * error, inFirst: mean, inSecond: usual };
}

function ranked(
  found: readonly Omit<ComparedStatistic, 'isClear'>[],
): readonly ComparedStatistic[] {
  return found
    .map((one) => ({ ...one, isClear: isClear(one.effect, found.length) }))
    .toSorted(
      (a, b) =>
        Number(b.isClear) - Number(a.isClear) || Math.abs(b.effect.g) - Math.abs(a.effect.g),
    );
}

function valuesOf(matches: readonly FeatureVector[], column: number): readonly number[] {
  return matches.flatMap((values) => values[column] ?? []);
}
