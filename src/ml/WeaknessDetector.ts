import { predictForest, trainForest, type Forest } from './forest.ts';
import { ModelError, readModelFile, writeModelFile } from './modelFile.ts';
import { foldsOf } from './train/folds.ts';
import { areaUnderCurve } from './train/metrics.ts';

/** Rows of one weakness with the label they really had, and the match each row comes from. */
export type LabelledExamples = {
  readonly weakness: string;
  readonly features: readonly string[];
  readonly rows: readonly (readonly number[])[];
  readonly weak: readonly boolean[];
  readonly matches: readonly string[];
};

export type DetectorReport = {
  readonly weakness: string;
  readonly rows: number;
  /** Share of the held-out rows that were called rightly, and that the larger class makes up. */
  readonly accuracy: number;
  readonly baseline: number;
  readonly auc: number;
};

type TrainedWeakness = { readonly features: readonly string[]; readonly forest: Forest };

const SEED = 42;
const TREES = 100;
const DEPTH = 5;
/** One match in five is kept back to measure on. */
const FOLDS = 5;

/** One forest per weakness. What has no labelled rows is not trained, and is not predicted. */
export class WeaknessDetector {
  readonly #trained: Map<string, TrainedWeakness>;

  constructor(trained: Readonly<Record<string, TrainedWeakness>> = {}) {
    this.#trained = new Map(Object.entries(trained));
  }

  /** Trains on four matches of five and measures on the fifth; both labels must occur in each. */
  train(examples: LabelledExamples): DetectorReport {
    const folds = foldsOf(examples.matches, FOLDS, SEED);
    const rowsWhere = (heldOut: boolean): number[] =>
      folds.flatMap((fold, row) => ((fold === 0) === heldOut ? [row] : []));
    const [known, unseen] = [rowsWhere(false), rowsWhere(true)];
    const forest = trainForest(
      known.map((row) => examples.rows[row]!),
      known.map((row) => examples.weak[row]!),
      { trees: TREES, depth: DEPTH, seed: SEED, columnShare: 0.7 },
    );
    this.#trained.set(examples.weakness, { features: examples.features, forest });

    const chances = unseen.map((row) => predictForest(forest, examples.rows[row]!));
    const truth = unseen.map((row) => examples.weak[row]!);
    const weak = truth.filter(Boolean).length / truth.length;
    const right = chances.filter((chance, k) => chance >= 0.5 === truth[k]).length;
    return {
      weakness: examples.weakness,
      rows: examples.rows.length,
      accuracy: right / truth.length,
      baseline: Math.max(weak, 1 - weak),
      auc: areaUnderCurve(chances, truth),
    };
  }

  isTrained(weakness: string): boolean {
    return this.#trained.has(weakness);
  }

  featuresOf(weakness: string): readonly string[] {
    return this.#trained.get(weakness)?.features ?? [];
  }

  /** Chance of each trained weakness. A weakness whose features are not all given is left out. */
  predictWeaknesses(
    features: Readonly<Record<string, number | undefined>>,
  ): Record<string, number> {
    const chances: Record<string, number> = {};
    for (const [weakness, { features: names, forest }] of this.#trained) {
      const row = names.flatMap((name) => features[name] ?? []);
      if (row.length === names.length) chances[weakness] = predictForest(forest, row);
    }
    return chances;
  }

  toJSON(): Readonly<Record<string, TrainedWeakness>> {
    return Object.fromEntries(this.#trained);
  }

  save(): string {
    return writeModelFile(this.toJSON());
  }

  static load(text: string): WeaknessDetector {
    const content = readModelFile(text);
    const entries = Object.values(content as Record<string, Partial<TrainedWeakness>>);
    if (!entries.every((entry) => entry.features && entry.forest?.trees))
      throw new ModelError('not a weakness detector');
    return new WeaknessDetector(content as Record<string, TrainedWeakness>);
  }
}
