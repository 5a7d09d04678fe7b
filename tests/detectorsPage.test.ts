import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { renderDetectorsPage } from '../scripts/detectorsPage/renderDetectorsPage.ts';
import { wilson } from '../scripts/detectorsPage/wilson.ts';

test('docs/detectors.md is what the figures say', () => {
  expect(readFileSync('docs/detectors.md', 'utf8')).toBe(renderDetectorsPage());
});

test('the interval is the one of the textbooks', () => {
  const [low, high] = wilson(8, 10);
  expect(low).toBeCloseTo(0.49, 2);
  expect(high).toBeCloseTo(0.943, 2);
  expect(wilson(0, 0)).toEqual([0, 1]);
});
