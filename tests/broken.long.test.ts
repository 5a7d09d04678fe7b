import { expect, test } from 'vitest';
import { realBases, writtenBases } from './mutantBases.ts';
import { complaintsOf, tollOf } from './mutants.ts';
import { needShared } from './shared.ts';

/** 20,000 in all, half of them of real replays. */
const MUTANTS = 10_000;

const REAL_FILES_PER_VERSION = 2;

test('mutants of written replays', () => {
  const toll = tollOf(writtenBases(), seedsFrom(0));
  console.log(toll);
  expect(complaintsOf(toll)).toEqual([]);
  expect(toll.results + toll.refused).toBe(MUTANTS);
});

test('mutants of real replays', (context) => {
  needShared(context);
  const toll = tollOf(realBases(REAL_FILES_PER_VERSION), seedsFrom(MUTANTS));
  console.log(toll);
  expect(complaintsOf(toll)).toEqual([]);
  expect(toll.results + toll.refused).toBe(MUTANTS);
});

function seedsFrom(first: number): readonly number[] {
  return Array.from({ length: MUTANTS }, (_, index) => first + index);
}
