import { parseReplay, readHeader, QuietVisitor } from '../../src/replay/index.ts';
import { ColumnsVisitor } from './ColumnsVisitor.ts';
import { measurePeak } from '../../tests/peakMemory.ts';
import { readBitByBit } from './readBitByBit.ts';

/** What a process was asked to measure: `ms` for all its replays together, or `peakMb` above start. */
export type Figures = {
  readonly bytes: number;
  readonly ms?: Timing;
  readonly peakMb?: number;
};

/** Milliseconds of many runs. */
export type Timing = { readonly median: number; readonly fastest: number };

/** Until then the just-in-time compiler is still at work. */
const WARM_UP_MS = 1_500;
const RUN_FOR_MS = 3_000;

type Way = (bytes: Uint8Array) => void;
type Case = (replays: readonly Uint8Array[]) => Omit<Figures, 'bytes'>;

/** By name. Each runs in a process of its own, so that no visitor slows another one's calls down. */
export const cases = {
  'header only': warm(readHeader),
  'all decoded to a visitor': warm(toVisitor()),
  'all decoded to columns': warm(toColumns()),
  'the same bit by bit': warm(bitByBit()),
  'first file of a process': (replays) => ({ ms: summarize([milliseconds(replays, toColumns())]) }),
  'first pass': (replays) => ({ ms: summarize([milliseconds(replays, toColumns())]) }),
  'memory above start': (replays) => ({
    peakMb: measurePeak(() => milliseconds(replays, toColumns())),
  }),
} as const satisfies Record<string, Case>;

export type CaseName = keyof typeof cases;

function toVisitor(): Way {
  const visitor = new QuietVisitor();
  return (bytes) => parseReplay(bytes, visitor);
}

function toColumns(): Way {
  const columns = new ColumnsVisitor();
  return (bytes) => parseReplay(bytes, columns);
}

function bitByBit(): Way {
  const columns = new ColumnsVisitor();
  return (bytes) => readBitByBit(bytes, columns);
}

function warm(way: Way): Case {
  return (replays) => {
    repeat(replays, way, WARM_UP_MS);
    return { ms: summarize(repeat(replays, way, RUN_FOR_MS)) };
  };
}

function repeat(replays: readonly Uint8Array[], way: Way, forMs: number): readonly number[] {
  const times: number[] = [];
  for (const start = performance.now(); performance.now() - start < forMs;) {
    times.push(milliseconds(replays, way));
  }
  return times;
}

function milliseconds(replays: readonly Uint8Array[], way: Way): number {
  const start = performance.now();
  for (const replay of replays) way(replay);
  return performance.now() - start;
}

export function summarize(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b);
  return { median: sorted[sorted.length >> 1]!, fastest: sorted[0]! };
}
