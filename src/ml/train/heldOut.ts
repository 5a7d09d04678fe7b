import { fillGaps } from '../gaussianFill.ts';
import { predictForest } from '../forest.ts';
import { forestInputs, scoreOf, type Part, type RankCore } from '../rankModel.ts';
import type { RankedRow } from '../table.ts';

/** What a core that never saw the row says of it: one share per edge, and the score. */
export type RawReading = {
  readonly shares: readonly number[];
  readonly score: number;
  readonly values: readonly number[];
};
export type RawReadings = ReadonlyMap<Part, readonly RawReading[]>;

/** Reads each row with `coreOf(row)`; `shift` moves every row by that many spreads a column. */
export function readRaw(
  rows: readonly RankedRow[],
  coreOf: (row: number) => RankCore,
  shift?: readonly number[],
): RawReadings {
  const readings = new Map<Part, RawReading[]>();
  rows.forEach((row, index) => {
    const core = coreOf(index);
    const filled = fillGaps(core.space, row.values).values;
    const values = shift ? filled.map((value, k) => value + shift[k]!) : filled;
    for (const part of core.parts) {
      const inputs = forestInputs(part, core.parts, values);
      const list = readings.get(part.part) ?? [];
      list.push({
        shares: part.edges.map(({ forest }) => predictForest(forest!, inputs)),
        score: scoreOf(part, values),
        values,
      });
      readings.set(part.part, list);
    }
  });
  return readings;
}
