import { features } from '../features.ts';
import { fillGaps, type FeatureSpace } from '../gaussianFill.ts';
import { mean } from '../linearAlgebra.ts';
import type { PartCore } from '../rankModel.ts';
import { parseTable, type RankedRow } from '../table.ts';

/** Population means of a statistic by band, `bronze` … `grand-champion`, `pro`. */
export type Population = ReadonlyMap<string, ReadonlyMap<string, number>>;

/** Features whose population mean is known, and its name there. Match totals are left out: matches differ in length. */
const populationStat: Readonly<Record<string, string>> = {
  bpm: 'bpm',
  bcpm: 'bcolpm',
  avg_amount: 'avg_boost_amount',
  percent_ground: 'percent_ground',
  percent_low_air: 'percent_low_air',
  percent_high_air: 'percent_high_air',
  avg_speed: 'avg_speed',
  percent_slow_speed: 'percent_slow_speed',
  percent_boost_speed: 'percent_boost_speed',
  percent_supersonic_speed: 'percent_supersonic_speed',
  avg_powerslide_duration: 'avg_powerslide',
  percent_powerslide: 'percent_powerslide',
  count_powerslide_per_minute: 'powerslidepm',
  avg_distance_to_mates: 'dist_to_mates',
};

export function readPopulation(text: string): Population {
  const stats = new Map<string, Map<string, number>>();
  for (const record of parseTable(text)) {
    const byBand = stats.get(record['stat']!) ?? new Map<string, number>();
    byBand.set(record['rank_group']!, Number(record['mean']));
    stats.set(record['stat']!, byBand);
  }
  return stats;
}

/** The population mixes playlists and is seven years of play; only its shape is used, not its level. */
const STRETCH_RANGE = [0.5, 2] as const;

/**
 * How far `band` lies from `from`, in spreads of the table's columns. Each statistic's step is
 * stretched by how much wider gold to grand champion is in the table than in the population;
 * columns without a population mean follow the others by correlation.
 */
export function bandShift(
  { space, rows, population }: ShiftSource,
  from: string,
  band: string,
): number[] {
  const known = features.map(({ id }, column) => {
    const byBand = population.get(populationStat[id] ?? '');
    const [low, high] = [byBand?.get('gold'), byBand?.get('grand-champion')];
    const [near, far] = [byBand?.get(from), byBand?.get(band)];
    if (low === undefined || high === undefined || near === undefined || far === undefined)
      return undefined;
    const step = tableStep(rows, column);
    if (step === undefined) return undefined;
    const stretch = step / (high - low);
    const bounded = Math.min(STRETCH_RANGE[1], Math.max(STRETCH_RANGE[0], stretch));
    return space.means[column]! + (far - near) * bounded;
  });
  return [...fillGaps(space, known).values];
}

export type ShiftSource = {
  readonly space: FeatureSpace;
  readonly rows: readonly RankedRow[];
  readonly population: Population;
};

/** Undefined where the table lacks the statistic. */
function tableStep(rows: readonly RankedRow[], column: number): number | undefined {
  const between = (low: number, high: number): number[] =>
    rows.flatMap(({ tier, values }) => (tier >= low && tier <= high ? (values[column] ?? []) : []));
  const [gold, grandChampion] = [between(7, 9), between(19, 21)];
  if (gold.length === 0 || grandChampion.length === 0) return undefined;
  return mean(grandChampion) - mean(gold);
}

/** Where bands without rows lie, seen from the nearest band with rows, in spreads a column. */
export type PopulationShifts = {
  readonly bronze: readonly number[];
  readonly silver: readonly number[];
  readonly professionals: { readonly shift: readonly number[]; readonly rank: number };
};

/**
 * Professionals stand as far above grand champion as the step to them measures in steps from
 * champion to grand champion, a band of three tiers.
 */
export function measureShifts(
  source: ShiftSource,
  { columns, score }: Pick<PartCore, 'columns' | 'score'>,
): PopulationShifts {
  const step = (shift: readonly number[]): number =>
    columns.reduce((sum, column, k) => sum + score.weights[k]! * shift[column]!, 0);
  const shift = bandShift(source, 'grand-champion', 'pro');
  const band = bandShift(source, 'champion', 'grand-champion');
  const champions = source.rows.filter(({ tier }) => tier >= 19 && tier <= 21);
  const from = mean(champions.map(({ tier }) => tier));
  return {
    bronze: bandShift(source, 'gold', 'bronze'),
    silver: bandShift(source, 'gold', 'silver'),
    professionals: { shift, rank: from + (3 * step(shift)) / step(band) },
  };
}
