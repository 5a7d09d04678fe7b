import type { Town } from './openTown.ts';

type Line = { readonly step?: string; readonly job?: string; readonly ms?: number };

/** The jobs of one card, in order, by the name the log has for them. */
const jobs = ['fetch-replay', 'analyze-replay', 'show-submission'] as const;

/** Where the time of single cards goes: medians of each job, and what is left for waiting. */
export function printSteps({ workers }: Town, cardMs: number): void {
  const lines = workers.flatMap((worker) => worker.said().split('\n').flatMap(readLine));
  const shares = jobs.map((job) => {
    const times = lines.flatMap((line) =>
      line.job === job && line.ms !== undefined ? line.ms : [],
    );
    return [job, median(times)] as const;
  });
  const inside = ['parse', 'draw'].map((step) => {
    const times = lines.flatMap((line) => (line.step === step ? (line.ms ?? []) : []));
    return `${step} ${median(times).toFixed(0)} ms`;
  });
  const known = shares.reduce((sum, [, ms]) => sum + ms, 0);
  for (const [job, ms] of shares)
    console.log(`  ${job}: ${ms.toFixed(0)} ms, ${share(ms, cardMs)}`);
  console.log(`  of analyze-replay: ${inside.join(', ')}`);
  console.log(`  acknowledging, queues, drivers: ${share(cardMs - known, cardMs)}`);
}

const share = (ms: number, whole: number): string => `${Math.round((100 * ms) / whole)} %`;

export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
}

export function percentile95(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.ceil(values.length * 0.95) - 1] ?? Number.NaN;
}

function readLine(text: string): Line[] {
  if (!text.startsWith('{')) return [];
  try {
    return [JSON.parse(text) as Line];
  } catch {
    // The last line of a process that was killed.
    return [];
  }
}
