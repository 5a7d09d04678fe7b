import { expect, test } from 'vitest';
import { seededRandom } from './seededRandom.ts';
import { WeaknessDetector } from './WeaknessDetector.ts';

const random = seededRandom(5);
const rows = Array.from({ length: 600 }, () => [random(100), random(100)]);
const examples = {
  weakness: 'boost_efficiency',
  features: ['bpm', 'own_rank'],
  rows,
  weak: rows.map(([bpm, rank]) => bpm! < rank!),
  matches: rows.map((_, row) => `match ${Math.floor(row / 6)}`),
};

test('it trains a weakness, says how well, and predicts what was trained only', () => {
  const detector = new WeaknessDetector();
  const report = detector.train(examples);
  expect(report.accuracy).toBeGreaterThan(report.baseline + 0.1);
  const chances = detector.predictWeaknesses({ bpm: 10, own_rank: 90 });
  expect(Object.keys(chances)).toEqual(['boost_efficiency']);
  expect(chances['boost_efficiency']).toBeGreaterThan(0.8);
  expect(detector.predictWeaknesses({ bpm: 90, own_rank: 10 })['boost_efficiency']).toBeLessThan(
    0.2,
  );
  expect(detector.isTrained('save_percentage')).toBe(false);
  expect(detector.predictWeaknesses({ bpm: 10 })).toEqual({});
});

test('saved and loaded it predicts the same', () => {
  const detector = new WeaknessDetector();
  detector.train(examples);
  const loaded = WeaknessDetector.load(detector.save());
  const features = { bpm: 40, own_rank: 50 };
  expect(loaded.predictWeaknesses(features)).toEqual(detector.predictWeaknesses(features));
  expect(loaded.featuresOf('boost_efficiency')).toEqual(['bpm', 'own_rank']);
});

test('the held-out rows share no match with the others', () => {
  const memorable = {
    ...examples,
    features: ['match', 'noise'],
    rows: rows.map((_, row) => [Math.floor(row / 6), random(100)]),
    weak: rows.map((_, row) => Math.imul(Math.floor(row / 6), 2654435761) % 2 !== 0),
  };
  expect(new WeaknessDetector().train(memorable).auc).toBeLessThan(0.9);
});
