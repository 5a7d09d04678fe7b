import { readFileSync, writeFileSync } from 'node:fs';

const BYTES_PER_MB = 2 ** 20;

/**
 * Peak resident memory of this process above now, in MB. Linux can forget the peak of the past,
 * which start-up would otherwise be; elsewhere the answer is the memory after `run`.
 */
export function measurePeak(run: () => void): number {
  const isLinux = forgetPeak();
  const before = process.memoryUsage.rss();
  run();
  const peak = isLinux ? highWaterMark() : process.memoryUsage.rss();
  return (peak - before) / BYTES_PER_MB;
}

function forgetPeak(): boolean {
  try {
    writeFileSync('/proc/self/clear_refs', '5');
    return true;
  } catch {
    return false;
  }
}

function highWaterMark(): number {
  const match = /VmHWM:\s+(\d+) kB/.exec(readFileSync('/proc/self/status', 'utf8'));
  return Number(match?.[1] ?? 0) * 1024;
}
