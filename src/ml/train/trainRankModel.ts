import { columnsOf, features, featureIds, type Group } from '../features.ts';
import { fillGaps } from '../gaussianFill.ts';
import type { RankModel } from '../modelFile.ts';
import { readPart, type Part, type PartModel, type RankCore } from '../rankModel.ts';
import type { RankedRow } from '../table.ts';
import { assembleParts, measureHeuristics, measureTypical } from './assemble.ts';
import { fitPart, type Anchor, type PartFit } from './fitParts.ts';
import { foldsOf } from './folds.ts';
import { readRaw, type RawReadings } from './heldOut.ts';
import {
  measurePlayerShare,
  measureStatShare,
  toSingle,
  withGapsOf,
  type MeanTable,
} from './playerShare.ts';
import { measureShifts, type Population, type PopulationShifts } from './population.ts';
import type { CoreOptions } from './trainCore.ts';

export const FOLDS = 5;

export type TrainingInput = {
  readonly mode: RankModel['mode'];
  readonly rows: readonly RankedRow[];
  readonly options: CoreOptions;
  readonly population: Population;
  /** One core per fold, trained without it, and last the core of all rows. */
  readonly cores: readonly RankCore[];
  /** Matches behind each row: 1, or 10 where rows are means. */
  readonly matchesPerRow: number;
  readonly shares: ShareSource;
};

/** Where the lasting share comes from: measured against players' means, or taken from elsewhere. */
export type ShareSource =
  | { readonly means: MeanTable }
  | { readonly playerShares: PlayerShares; readonly heuristics: RankModel['heuristics'] };

/** Lasting share of each part's readings. */
export type PlayerShares = ReadonlyMap<string, number>;

/** Everything learnt, and what evaluation needs to hold it against rows it has not seen. */
export type Trained = {
  readonly model: RankModel;
  readonly folds: readonly number[];
  readonly raw: RawReadings;
  readonly playerShares: PlayerShares;
  /** Fits a part from the rows of all folds but one. */
  readonly fitWithout: (part: Part, fold: number | undefined) => PartFit;
};

export function foldsOfRows(rows: readonly RankedRow[], seed: number): number[] {
  return foldsOf(
    rows.map(({ group }) => group),
    FOLDS,
    seed,
  );
}

export function trainRankModel(input: TrainingInput): Trained {
  const { rows, options, cores } = input;
  const folds = foldsOfRows(rows, options.seed);
  const full = cores.at(-1)!;
  const raw = readRaw(rows, (row) => cores[folds[row]!]!);
  const shifts = measureShifts(
    { space: full.space, rows, population: input.population },
    full.parts.find(({ part }) => part === 'overall')!,
  );
  const anchors = readAnchors(input, folds, shifts);
  const fitWithout = (part: Part, left: number | undefined): PartFit => {
    const kept = rows.flatMap((_, row) => (folds[row] === left ? [] : [row]));
    return fitPart({
      edges: options.edges,
      tiers: kept.map((row) => rows[row]!.tier),
      readings: kept.map((row) => raw.get(part)![row]!),
      anchors: anchors.get(part)!,
    });
  };
  const fits = new Map(full.parts.map(({ part }) => [part, fitWithout(part, undefined)]));
  const playerShares = findShares(input, full, fits);
  const shareOf = (group: Group): number => shareOfGroup(input, group);
  const typical = measureTypical(rows, full, shifts).map((usual, column) => ({
    ...usual,
    spread: toSingle(usual.spread, shareOf(features[column]!.group), input.matchesPerRow),
  }));
  const model: RankModel = {
    mode: input.mode,
    features: featureIds,
    training: trainingFacts(input),
    space: full.space,
    parts: assembleParts(full, fits, playerShares).map((part) =>
      singleMatch(part, input.matchesPerRow),
    ),
    typical,
    heuristics: measureHeuristics(rows, typical, { shareOf, matches: input.matchesPerRow }),
  };
  return { model, folds, raw, playerShares, fitWithout };
}

/** Rows next to a band without rows, moved to where the population says it lies. */
function readAnchors(
  { rows, cores }: TrainingInput,
  folds: readonly number[],
  shifts: PopulationShifts,
): ReadonlyMap<Part, Anchor[]> {
  const { shift, rank } = shifts.professionals;
  const moves = [
    { rank: 2, from: [7, 9], shift: shifts.bronze },
    { rank: 5, from: [7, 9], shift: shifts.silver },
    { rank, from: [19, 21], shift },
  ];
  const anchors = new Map<Part, Anchor[]>();
  for (const move of moves) {
    const chosen = rows.flatMap(({ tier }, row) =>
      tier >= move.from[0]! && tier <= move.from[1]! ? [row] : [],
    );
    const moved = readRaw(
      chosen.map((row) => rows[row]!),
      (k) => cores[folds[chosen[k]!]!]!,
      move.shift,
    );
    for (const [part, readings] of moved)
      anchors.set(part, [...(anchors.get(part) ?? []), { rank: move.rank, readings }]);
  }
  return anchors;
}

/** Where players' means lack most of a part: what all of a player's game together keeps. */
const LEAST_KNOWN = 1 / 3;
const DEFAULT_SHARE = 0.5;

function findShares(
  { rows, shares }: TrainingInput,
  core: RankCore,
  fits: ReadonlyMap<string, PartFit>,
): PlayerShares {
  if ('playerShares' in shares) return shares.playerShares;
  const { means } = shares;
  const gaps = means.rows[0]!.values;
  const parts = assembleParts(core, fits, new Map());
  const measure = (part: PartModel): number | undefined =>
    measurePlayerShare(
      readRows(withGapsOf(rows, gaps), part, { core, parts }),
      readRows(means.rows, part, { core, parts }),
      means.matches,
    );
  const overall = measure(parts.find(({ part }) => part === 'overall')!) ?? DEFAULT_SHARE;
  return new Map(
    parts.map((part) => {
      const known = part.columns.filter((column) => gaps[column] !== undefined).length;
      const measurable = known >= part.columns.length * LEAST_KNOWN;
      return [part.part, (measurable ? measure(part) : undefined) ?? overall];
    }),
  );
}

function readRows(
  rows: readonly RankedRow[],
  part: PartModel,
  { core, parts }: { readonly core: RankCore; readonly parts: readonly PartModel[] },
): { tiers: number[]; values: number[] } {
  const { space } = core;
  return {
    tiers: rows.map(({ tier }) => tier),
    values: rows.map(
      ({ values }) => readPart(part, parts, { space, filled: fillGaps(space, values) }).value,
    ),
  };
}

function shareOfGroup({ rows, shares }: TrainingInput, group: Group): number {
  const share =
    'means' in shares
      ? measureStatShare(columnsOf(group), rows, shares.means)
      : shares.heuristics[group]?.playerShare;
  return share ?? DEFAULT_STAT_SHARE;
}

/** Most of one match's difference in a statistic is chance. */
const DEFAULT_STAT_SHARE = 0.3;

/** Rows that are means spread less than the single matches that players bring. */
function singleMatch(part: PartModel, matches: number): PartModel {
  const values = part.spread.values.map((spread) => toSingle(spread, part.playerShare, matches));
  return { ...part, spread: { ranks: part.spread.ranks, values } };
}

function trainingFacts({ rows, options }: TrainingInput): RankModel['training'] {
  const tiers = rows.map(({ tier }) => tier);
  return {
    rows: rows.length,
    groups: new Set(rows.map(({ group }) => group)).size,
    lowestTier: Math.min(...tiers),
    highestTier: Math.max(...tiers),
    seed: options.seed,
    trees: options.trees,
  };
}

/** A table without one of the columns a model needs is noticed here, not as a poor forest. */
export function assertColumns(rows: readonly RankedRow[]): void {
  const missing = features.filter((_, column) =>
    rows.every(({ values }) => values[column] === undefined),
  );
  if (missing.length > features.length / 2)
    throw new RangeError(
      `the table lacks ${missing.length} of ${features.length} statistics, such as ${missing[0]!.id}: is it the right file?`,
    );
}
