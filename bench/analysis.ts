import { readFileSync } from 'node:fs';
import { analyzeTimeline } from '../src/analysis/index.ts';
import { detectTouches } from '../src/analysis/detect/touches.ts';
import { TimelineBuilder } from '../src/analysis/timeline/TimelineBuilder.ts';
import { parseReplay, QuietVisitor } from '../src/replay/index.ts';

/** `npx tsx bench/analysis.ts FILE [runs]`: milliseconds of each part once warm, medians. */
const [file, runs = '40'] = process.argv.slice(2);
if (file === undefined) throw new Error('name a replay file');
const bytes = readFileSync(file);

function timeOf(work: () => void): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}

function median(values: readonly number[]): string {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)]!.toFixed(1);
}

const parts = {
  parse: [] as number[],
  timeline: [] as number[],
  statistics: [] as number[],
  touches: [] as number[],
};
for (let run = 0; run < Number(runs); run++) {
  const parse = timeOf(() => parseReplay(bytes, new QuietVisitor()));
  const builder = new TimelineBuilder();
  const both = timeOf(() => parseReplay(bytes, builder));
  const timeline = builder.finish();
  parts.parse.push(parse);
  parts.timeline.push(both - parse);
  parts.statistics.push(timeOf(() => analyzeTimeline(timeline)));
  parts.touches.push(timeOf(() => detectTouches(timeline)));
}
const warm = Object.entries(parts).map(([name, all]) => [name, all.slice(all.length / 2)] as const);
const total = warm.reduce((sum, [, values]) => sum + Number(median(values)), 0);
for (const [name, values] of warm) {
  const share = Math.round((Number(median(values)) / total) * 100);
  console.log(`${name}: ${median(values)} ms, ${share} %`);
}
console.log(`total: ${total.toFixed(1)} ms`);
