import { expect, test } from 'vitest';
import { believe } from './posterior.ts';

const part = {
  curve: { ranks: [7, 22], values: [9, 20] },
  spread: { ranks: [7, 22], values: [2, 2] },
  playerShare: 0.5,
};
const reading = (value: number): { value: number; gapVariance: number; weight: number } => ({
  value,
  gapVariance: 0,
  weight: 1,
});

test('a belief grows surer with matches, as far as the style of a player allows', () => {
  const width = (count: number): number => {
    const { low, high } = believe(
      part,
      Array.from({ length: count }, () => reading(14)),
    );
    return high - low;
  };
  expect(width(4)).toBeLessThan(width(1));
  expect(width(400)).toBeGreaterThan(0.6 * width(1));
});

test('chances add up: surely above 0, surely below 40, half below the middle', () => {
  const belief = believe(part, [reading(14)]);
  expect(belief.below(0)).toBeCloseTo(0);
  expect(belief.below(40)).toBeCloseTo(1);
  expect(belief.below(belief.mean)).toBeGreaterThan(0.4);
  expect(belief.below(belief.mean)).toBeLessThan(0.6);
});

test('what a document lacks makes the belief wider', () => {
  const { low, high } = believe(part, [{ ...reading(14), gapVariance: 4 }]);
  const whole = believe(part, [reading(14)]);
  expect(high - low).toBeGreaterThan(whole.high - whole.low);
});
