import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { Town } from './openTown.ts';

/** Milliseconds of a core that each part has used so far; workers killed before are not in it. */
export type CpuTimes = Readonly<Record<'stand-ins' | 'bot' | 'workers' | 'database', number>>;

/** Linux counts in hundredths of a second; elsewhere there is nothing to read. */
const TICK_MS = 10;

export function cpuTimes({ bot, workers, databasePid }: Town): CpuTimes {
  const { user, system } = process.cpuUsage();
  return {
    'stand-ins': (user + system) / 1_000,
    bot: timeOf(bot.pid),
    workers: workers.reduce((sum, { pid }) => sum + timeOf(pid), 0),
    database:
      timeOf(databasePid) + childrenOf(databasePid).reduce((sum, pid) => sum + timeOf(pid), 0),
  };
}

/** What a card costs each part. It does not depend on who else uses the machine. */
export function perCard(before: CpuTimes, after: CpuTimes, cards: number): string {
  const parts = Object.keys(after) as (keyof CpuTimes)[];
  const costs = parts.map(
    (part) => [part, Math.max(0, after[part] - before[part]) / cards] as const,
  );
  const all = costs.reduce((sum, [, ms]) => sum + ms, 0);
  const listed = costs.map(([part, ms]) => `${part} ${ms.toFixed(0)}`).join(', ');
  return `${all.toFixed(0)} ms of a core a card (${listed})`;
}

/** Own time and that of children which have ended, in user and kernel. */
function timeOf(pid: number): number {
  const fields = statOf(pid);
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * TICK_MS, 0);
}

/** The fields behind the command's name, which may hold blanks itself; field 3 comes first. */
function statOf(pid: number): readonly string[] {
  const file = `/proc/${pid}/stat`;
  if (!existsSync(file)) return [];
  try {
    return readFileSync(file, 'utf8').split(') ').at(-1)!.split(' ');
  } catch {
    // Ended between the two calls.
    return [];
  }
}

function childrenOf(parent: number): readonly number[] {
  if (!existsSync('/proc')) return [];
  const pids = readdirSync('/proc').map(Number).filter(Number.isInteger);
  return pids.filter((pid) => Number(statOf(pid)[1]) === parent);
}
