import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { sampleMatch } from '../playground/matches/index.ts';
import { isProven, type DetectorKind } from '../src/analysis/detectors.ts';
import { analyzeReplay } from '../src/analysis/index.ts';

/** What the skills are made of, beyond positions, boost and the scoreboard. */
const skillDetectors: readonly DetectorKind[] = [
  'touch',
  'shot',
  'save',
  'pass',
  'clear',
  'whiff',
  'double-commit',
  'cut-rotation',
];

const { moments = [], experiments = [], goals } = analyzeReplay(sampleMatch().bytes);

test('a report keeps what unproven detectors found apart from what advice reads', () => {
  expect(moments.length).toBeGreaterThan(0);
  expect(experiments.length).toBeGreaterThan(0);
  expect(moments.filter(({ kind }) => !isProven(kind))).toEqual([]);
  expect(experiments.filter(({ kind }) => isProven(kind))).toEqual([]);
});

test('nobody above the analysis reads the experiments', () => {
  const readers = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file) && !/^(analysis|db.generated)/.test(file))
    .filter((file) => /\bexperiments\b/.test(readFileSync(path.join('src', file), 'utf8')));
  expect(readers).toEqual([]);
});

test('skills, which the coaching ranks, rest on proven detectors', () => {
  expect(skillDetectors.filter((kind) => !isProven(kind))).toEqual([]);
});

test('mistakes named beside a goal are those of proven detectors', () => {
  const kinds = goals.flatMap(({ cars = [] }) =>
    cars.flatMap(({ mistake }) => mistake?.kind ?? []),
  );
  expect(kinds.filter((kind) => !isProven(kind))).toEqual([]);
});
