import { RandomForestClassifier } from 'ml-random-forest';
import { expect, test } from 'vitest';
import { predictForest, trainForest } from './forest.ts';
import { seededRandom } from './seededRandom.ts';

const random = seededRandom(3);
const rows = Array.from({ length: 200 }, () => [random(1000) / 1000, random(1000) / 1000]);
const labels = rows.map(([a, b]) => a! + 0.3 * b! > 0.6);
const options = { trees: 8, depth: 4, seed: 42, columnShare: 1 };

test('the same rows and seed give the same trees, another seed others', () => {
  expect(trainForest(rows, labels, options)).toEqual(trainForest(rows, labels, options));
  expect(trainForest(rows, labels, { ...options, seed: 43 })).not.toEqual(
    trainForest(rows, labels, options),
  );
});

test('it learns what the rows say', () => {
  const forest = trainForest(rows, labels, options);
  expect(predictForest(forest, [0.9, 0.9])).toBeGreaterThan(0.9);
  expect(predictForest(forest, [0.1, 0.1])).toBeLessThan(0.1);
});

test('a flat tree answers as the tree of the library that it was made from', () => {
  const forest = trainForest(rows, labels, { ...options, trees: 1 });
  const half = (wanted: boolean): number[] =>
    labels.flatMap((label, row) => (label === wanted ? [row] : []));
  const draws = seededRandom(options.seed);
  const size = Math.max(half(true).length, half(false).length);
  const drawFrom = (from: readonly number[]): number[] =>
    Array.from({ length: size }, () => from[draws(from.length)]!);
  const bag = [...drawFrom(half(true)), ...drawFrom(half(false))];
  const library = new RandomForestClassifier({
    seed: draws(2 ** 31),
    nEstimators: 1,
    maxFeatures: 1,
    replacement: false,
    useSampleBagging: true,
    noOOB: true,
    treeOptions: { maxDepth: options.depth, minNumSamples: 8 },
  } as ConstructorParameters<typeof RandomForestClassifier>[0]);
  library.train(
    bag.map((row) => rows[row]!),
    bag.map((row) => (labels[row] ? 1 : 0)),
  );
  const said = rows.map((row) => (predictForest(forest, row) > 0.5 ? 1 : 0));
  expect(said).toEqual(library.predict(rows));
});

test('one label alone is refused', () => {
  expect(() =>
    trainForest(
      rows,
      rows.map(() => true),
      options,
    ),
  ).toThrow(RangeError);
});
