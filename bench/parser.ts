import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { summarize, type CaseName, type Figures, type Timing } from './parser/cases.ts';
import type { Size } from './parser/replayFiles.ts';

/**
 * How fast the parser is: `npm run bench:parser`, with another Node by calling this file with it
 * (`node --import tsx bench/parser.ts`). Every line is measured in processes of its own; cold ones
 * are repeated and summarized here.
 */
const RUN_CASE = path.join(import.meta.dirname, 'parser', 'runCase.ts');
const COLD_RUNS = 7;
const RATIO_RUNS = 3;

type Line = readonly [name: CaseName, size: Size, wanted?: Wanted];

/** At most so many milliseconds or megabytes, at least so many megabytes a second. */
type Wanted = { readonly ms?: number; readonly mbPerSecond?: number; readonly peakMb?: number };

/** The naive reader's time is the measure of this machine, at this moment. */
const WANTED_RATIO = 0.24;

const warmLines: readonly Line[] = [
  ['header only', 'usual'],
  ['all decoded to a visitor', 'small'],
  ['all decoded to a visitor', 'median'],
  ['all decoded to a visitor', 'usual', { ms: 5.5 }],
  ['all decoded to a visitor', 'largest'],
  ['all decoded to columns', 'small'],
  ['all decoded to columns', 'median'],
  ['all decoded to columns', 'usual', { ms: 5.5 }],
  ['all decoded to columns', 'largest'],
  ['all decoded to columns', 'corpus', { mbPerSecond: 290 }],
];

const coldLines: readonly Line[] = [
  ['first file of a process', 'usual', { ms: 40 }],
  ['first pass', 'corpus', { mbPerSecond: 180 }],
  ['memory above start', 'usual', { peakMb: 22 }],
  ['memory above start', 'largest', { peakMb: 22 }],
];

console.log(`Node ${process.version}; of many runs\n`);
printRow(['case', 'of', 'median', 'best', 'speed', 'wanted']);
printRow(['-', '-', '-', '-', '-', '-'], '-');
for (const line of warmLines) printLine(line, 1);
for (const line of coldLines) printLine(line, COLD_RUNS);
printRatio();

function measure(name: CaseName, size: Size): Figures {
  const run = spawnSync(process.execPath, ['--import', 'tsx', RUN_CASE, name, size], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (run.status !== 0) throw new Error(`${name} of ${size} failed`);
  return JSON.parse(run.stdout) as Figures;
}

function printLine([name, size, wanted = {}]: Line, times: number): void {
  const runs = Array.from({ length: times }, () => measure(name, size));
  const megabytes = runs[0]!.bytes / 1e6;
  const peaks = runs.flatMap(({ peakMb }) => peakMb ?? []);
  const unit = peaks.length > 0 ? 'MB' : 'ms';
  const { median, fastest } = peaks.length > 0 ? summarize(peaks) : timingOf(runs);
  const speed = unit === 'ms' ? `${Math.round((megabytes / median) * 1_000)} MB/s` : '';
  const figures = [`${shown(median)} ${unit}`, `${shown(fastest)} ${unit}`, speed];
  printRow([name, size, ...figures, wantedText(wanted)]);
}

/** Warm processes summarize themselves; of cold ones each gives a single time. */
function timingOf(runs: readonly Figures[]): Timing {
  const timings = runs.flatMap(({ ms }) => ms ?? []);
  if (timings.length === 1) return timings[0]!;
  return summarize(timings.map(({ fastest }) => fastest));
}

/** The pairs run one after the other, so that both feel the same neighbours. */
function printRatio(): void {
  const ratios = Array.from({ length: RATIO_RUNS }, () => {
    const slow = timingOf([measure('the same bit by bit', 'usual')]);
    const fast = timingOf([measure('all decoded to columns', 'usual')]);
    return fast.fastest / slow.fastest;
  });
  const { median, fastest: lowest } = summarize(ratios);
  const figures = [median.toFixed(3), lowest.toFixed(3), ''];
  printRow(['its time to the same bit by bit', 'usual', ...figures, `≤ ${WANTED_RATIO}`]);
}

function wantedText({ ms, mbPerSecond, peakMb }: Wanted): string {
  if (ms !== undefined) return `≤ ${ms} ms`;
  if (mbPerSecond !== undefined) return `≥ ${mbPerSecond} MB/s`;
  return peakMb === undefined ? '' : `≤ ${peakMb} MB`;
}

/** One row of a Markdown table. */
function printRow(cells: readonly string[], filler = ' '): void {
  const widths = [31, 7, 9, 9, 9, 10];
  const padded = cells.map((cell, column) => cell.padEnd(widths[column]!, filler));
  console.log(`| ${padded.join(' | ')} |`);
}

function shown(value: number): string {
  return value.toFixed(value < 1 ? 3 : 1);
}
