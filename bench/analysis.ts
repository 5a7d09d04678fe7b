import { readFileSync } from 'node:fs';
import { analyzeTimeline } from '../src/analysis/index.ts';
import { coverageOf } from '../src/analysis/coverage.ts';
import { detectDecisions } from '../src/analysis/detect/decisions/decisions.ts';
import { detectMechanics, tellStory } from '../src/analysis/detect/mechanics/index.ts';
import { detectPlays } from '../src/analysis/detect/plays.ts';
import { detectTouches } from '../src/analysis/detect/touches.ts';
import { skillEvidence } from '../src/analysis/skills/skillEvidence.ts';
import type { Timeline } from '../src/analysis/timeline/Timeline.ts';
import { TimelineBuilder } from '../src/analysis/timeline/TimelineBuilder.ts';
import { parseReplay, QuietVisitor } from '../src/replay/index.ts';

/** `npx tsx bench/analysis.ts FILE [runs]`: milliseconds of each part once warm, medians. */
const [file, runs = '40'] = process.argv.slice(2);
if (file === undefined) throw new Error('name a replay file');
const bytes = readFileSync(file);

const times = new Map<string, number[]>();

function timed<Result>(part: string, work: () => Result): Result {
  const startedAt = performance.now();
  const result = work();
  times.set(part, [...(times.get(part) ?? []), performance.now() - startedAt]);
  return result;
}

/** The second half of the runs: by then everything is compiled. */
function warmMedian(part: string): number {
  const all = times.get(part)!;
  const warm = all.slice(all.length / 2).toSorted((a, b) => a - b);
  return warm[Math.floor(warm.length / 2)]!;
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

for (let run = 0; run < Number(runs); run++) {
  timed('parse', () => parseReplay(bytes, new QuietVisitor()));
  const timeline = timed('parse and timeline', () => {
    const builder = new TimelineBuilder();
    parseReplay(bytes, builder);
    return builder.finish();
  });
  timed('report', () => analyzeTimeline(timeline));
  detect(timeline);
}

const detectors = ['touches', 'plays', 'decisions', 'mechanics', 'skills'] as const;
const whole = warmMedian('parse and timeline') + warmMedian('report');
const shares: readonly (readonly [string, number])[] = [
  ['parse', warmMedian('parse')],
  ['timeline', warmMedian('parse and timeline') - warmMedian('parse')],
  ...detectors.map((part) => [part, warmMedian(part)] as const),
  [
    'statistics, shots, goals',
    warmMedian('report') - detectors.reduce((sum, part) => sum + warmMedian(part), 0),
  ],
];
for (const [part, milliseconds] of shares) {
  const share = Math.round((milliseconds / whole) * 100);
  console.log(`${part}: ${milliseconds.toFixed(1)} ms, ${share} %`);
}
console.log(`total: ${whole.toFixed(1)} ms`);
