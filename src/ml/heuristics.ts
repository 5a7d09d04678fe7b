import { features, type FeatureVector } from './features.ts';
import type { TypicalValues } from './modelFile.ts';

/**
 * The mean of a player's differences from a baseline, each in spreads of its statistic and signed
 * so that more is better. Statistics without a better end have no say. Undefined when none is known.
 */
export function signedMean(
  columns: readonly number[],
  own: FeatureVector,
  { baseline, typical }: { readonly baseline: FeatureVector; readonly typical: TypicalValues },
): number | undefined {
  const parts = columns.flatMap((column) => {
    const { better } = features[column]!;
    const spread = typical[column]?.spread;
    const [value, usual] = [own[column], baseline[column]];
    if (better === 0 || !spread || value === undefined || usual === undefined) return [];
    return [(better * (value - usual)) / spread];
  });
  return parts.length === 0 ? undefined : parts.reduce((sum, part) => sum + part, 0) / parts.length;
}
