import { readFileSync } from 'node:fs';
import { evenSkill, pickTeams, playMatch } from '../playground/matches/index.ts';
import { analyzeReplay, analyzeTimeline } from '../src/analysis/index.ts';
import { coverageOf } from '../src/analysis/coverage.ts';
import { detectDecisions } from '../src/analysis/detect/decisions/decisions.ts';
import { detectMechanics, tellStory } from '../src/analysis/detect/mechanics/index.ts';
import { detectPlays } from '../src/analysis/detect/plays.ts';
import { detectTouches } from '../src/analysis/detect/touches.ts';
import { skillEvidence } from '../src/analysis/skills/skillEvidence.ts';
import type { Timeline } from '../src/analysis/timeline/Timeline.ts';
import { TimelineBuilder } from '../src/analysis/timeline/TimelineBuilder.ts';
import { parseReplay, QuietVisitor } from '../src/replay/index.ts';

/**
 * `npm run bench:analysis [-- FILE]`: milliseconds from bytes to report once warm, and what each part
 * takes of it. Without a file, of a five-minute 3v3 between bots.
 */
const BAR_MS = 60;
const RUNS = 60;

const [file] = process.argv.slice(2);
const bytes = file === undefined ? playedMatch() : readFileSync(file);

function playedMatch(): Uint8Array {
  const players = pickTeams(3, (index) => evenSkill(0.4 + 0.1 * index));
  return playMatch({ seed: 11, players, seconds: 300 }).bytes;
}

const times = new Map<string, number[]>();

function timed<Result>(part: string, work: () => Result): Result {
  const startedAt = performance.now();
  const result = work();
  times.set(part, [...(times.get(part) ?? []), performance.now() - startedAt]);
  return result;
}

/** The second half of the runs, quickest first: by then everything is compiled. */
function warm(part: string): number[] {
  const all = times.get(part)!;
  return all.slice(all.length / 2).toSorted((a, b) => a - b);
}

function median(part: string): number {
  const sorted = warm(part);
  return sorted[Math.floor(sorted.length / 2)]!;
}

/** Each detector by itself; the report runs them all, and the statistics are what is left of it. */
function detect(timeline: Timeline): void {
  const coverage = coverageOf(timeline);
  const touches = timed('touches', () => detectTouches(timeline));
  const plays = timed('plays', () => detectPlays(timeline, touches));
  const decisions = timed('decisions', () => detectDecisions(timeline, plays, coverage));
  timed('mechanics', () => detectMechanics(tellStory(timeline, touches)));
  timed('skills', () => skillEvidence(timeline, plays, decisions));
}

function build(): Timeline {
  const builder = new TimelineBuilder();
  parseReplay(bytes, builder);
  return builder.finish();
}

for (let run = 0; run < RUNS; run++) {
  timed('everything', () => analyzeReplay(bytes));
  timed('parse', () => parseReplay(bytes, new QuietVisitor()));
  const timeline = timed('parse and timeline', build);
  timed('report', () => analyzeTimeline(timeline));
  detect(timeline);
}

const detectors = ['touches', 'plays', 'decisions', 'mechanics', 'skills'] as const;
const parts: readonly (readonly [string, number])[] = [
  ['parse', median('parse')],
  ['timeline', median('parse and timeline') - median('parse')],
  ...detectors.map((part) => [part, median(part)] as const),
  [
    'statistics, shots, goals',
    median('report') - detectors.reduce((sum, part) => sum + median(part), 0),
  ],
];
const whole = parts.reduce((sum, [, milliseconds]) => sum + milliseconds, 0);
console.log(
  `${file ?? 'scripted 3v3'}, ${(bytes.length / 1024).toFixed(0)} KiB, ${process.version}`,
);
for (const [part, milliseconds] of parts) {
  const share = Math.round((milliseconds / whole) * 100);
  console.log(`${part}: ${milliseconds.toFixed(1)} ms, ${share} %`);
}
const fastest = warm('everything')[0]!;
console.log(
  `everything: median ${median('everything').toFixed(1)} ms, fastest ${fastest.toFixed(1)} ms (bar ${BAR_MS} ms)`,
);
