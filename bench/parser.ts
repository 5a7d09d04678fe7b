import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { summarize, type CaseName, type Figures, type Timing } from './parser/cases.ts';
import type { Size } from './parser/replayFiles.ts';

/**
 * How fast the parser is: `npm run bench:parser`, with another Node by calling this file with it.
 * Every line is measured in processes of its own; cold ones are repeated and summarized here.
 */
const RUN_CASE = path.join(import.meta.dirname, 'parser', 'runCase.ts');
const COLD_RUNS = 7;

/** The naive reader's time is the measure of this machine, at this moment. */
const WANTED_RATIO = 0.24;

const lines: readonly (readonly [CaseName, Size])[] = [
  ['header only', 'usual'],
  ['all decoded to a visitor', 'small'],
  ['all decoded to a visitor', 'median'],
  ['all decoded to a visitor', 'usual'],
  ['all decoded to a visitor', 'largest'],
  ['all decoded to columns', 'small'],
  ['all decoded to columns', 'median'],
  ['all decoded to columns', 'usual'],
  ['all decoded to columns', 'largest'],
  ['all decoded to columns', 'corpus'],
];

const coldLines: readonly (readonly [CaseName, Size])[] = [
  ['first file of a process', 'usual'],
  ['first pass', 'corpus'],
  ['memory above start', 'usual'],
  ['memory above start', 'largest'],
];

console.log(`Node ${process.version}; median (fastest) of many runs`);
for (const [name, size] of lines) print(name, size, [measure(name, size)]);
for (const [name, size] of coldLines) {
  print(
    name,
    size,
    Array.from({ length: COLD_RUNS }, () => measure(name, size)),
  );
}
printRatio();

function measure(name: CaseName, size: Size): Figures {
  const run = spawnSync(process.execPath, ['--import', 'tsx', RUN_CASE, name, size], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`${name} of ${size} failed`);
  return JSON.parse(run.stdout) as Figures;
}

function print(name: CaseName, size: Size, runs: readonly Figures[]): void {
  const label = `${name}, ${size}`.padEnd(36);
  const megabytes = runs[0]!.bytes / 1e6;
  const peaks = runs.flatMap(({ peakMb }) => peakMb ?? []);
  if (peaks.length > 0) {
    const { median, fastest: lowest } = summarize(peaks);
    console.log(`${label} ${shown(median)} MB (${shown(lowest)})`);
    return;
  }
  const { median, fastest } = timingOf(runs);
  const speed = `${Math.round((megabytes / median) * 1_000)} MB/s`;
  console.log(`${label} ${shown(median)} ms (${shown(fastest)})  ${speed}`);
}

/** Warm processes summarize themselves; of cold ones each gives a single time. */
function timingOf(runs: readonly Figures[]): Timing {
  const timings = runs.flatMap(({ ms }) => ms ?? []);
  if (timings.length === 1) return timings[0]!;
  return summarize(timings.map(({ fastest }) => fastest));
}

/** The pairs run one after the other, so that both feel the same neighbours. */
function printRatio(): void {
  const ratios = Array.from({ length: 3 }, () => {
    const slow = timingOf([measure('the same bit by bit', 'usual')]);
    const fast = timingOf([measure('all decoded to columns', 'usual')]);
    return fast.fastest / slow.fastest;
  });
  const { median } = summarize(ratios);
  const verdict = median <= WANTED_RATIO ? 'at most' : 'MORE THAN';
  console.log(`ratio to the same bit by bit: ${median.toFixed(3)}, ${verdict} ${WANTED_RATIO}`);
}

function shown(value: number): string {
  return value.toFixed(value < 1 ? 3 : 1);
}
