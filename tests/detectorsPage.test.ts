import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { sampleMatch } from '../playground/matches/index.ts';
import { renderDetectorsPage } from '../scripts/detectorsPage/renderDetectorsPage.ts';
import { wilson } from '../scripts/detectorsPage/wilson.ts';
import { worthOf, type detectorKinds } from '../src/analysis/detectors.ts';
import { analyzeReplay } from '../src/analysis/index.ts';
import { provenMoments } from '../src/analysis/provenMoments.ts';

test('docs/detectors.md is what the figures say', () => {
  expect(readFileSync('docs/detectors.md', 'utf8')).toBe(renderDetectorsPage());
});

test('the interval is the one of the textbooks', () => {
  const [low, high] = wilson(8, 10);
  expect(low).toBeCloseTo(0.49, 2);
  expect(high).toBeCloseTo(0.943, 2);
  expect(wilson(0, 0)).toEqual([0, 1]);
});

test('advice is built on proven detectors only, and there are both kinds', () => {
  const report = analyzeReplay(sampleMatch().bytes);
  const isProven = (kind: (typeof detectorKinds)[number]): boolean => !worthOf(kind).experimental;
  const proven = provenMoments(report);
  expect(proven.length).toBeGreaterThan(0);
  expect(proven.length).toBeLessThan(report.moments!.length);
  expect(proven.every(({ kind }) => isProven(kind))).toBe(true);
  expect(report.moments!.filter(({ kind }) => isProven(kind))).toHaveLength(proven.length);
});
