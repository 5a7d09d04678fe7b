import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { complaintsOf, type Toll } from './mutants.ts';
import { needShared } from './shared.ts';

/** 20,000 in all, half of them of real replays. */
const MUTANTS = 10_000;

test('mutants of written replays', () => {
  const toll = run('written', 0);
  console.log(toll);
  expect(complaintsOf(toll)).toEqual([]);
  expect(toll.results + toll.refused).toBe(MUTANTS);
});

test('mutants of real replays', (context) => {
  needShared(context);
  const toll = run('real', MUTANTS);
  console.log(toll);
  expect(complaintsOf(toll)).toEqual([]);
  expect(toll.results + toll.refused).toBe(MUTANTS);
});

/**
 * In a process of its own: a crash or a hang would show, and the test runner's rewritten imports,
 * which make the parser three times slower, stay out of the times.
 */
function run(kind: 'written' | 'real', first: number): Toll {
  const words = ['--import', 'tsx', 'tests/mutantRun.ts', kind, String(first), String(MUTANTS)];
  const { stdout, stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout) as Toll;
}
