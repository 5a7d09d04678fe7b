import { fork } from 'node:child_process';
import type { RankCore } from '../src/ml/rankModel.ts';
import type { RankedRow } from '../src/ml/table.ts';
import type { CoreOptions } from '../src/ml/train/trainCore.ts';
import { FOLDS, foldsOfRows } from '../src/ml/train/trainRankModel.ts';

export type CoreTask = { readonly rows: readonly RankedRow[]; readonly options: CoreOptions };

/**
 * One core per fold, trained without it, and last the core of all rows; `jobs` processes at a time.
 * A core depends on its rows and seed only, so the number of processes changes nothing.
 */
export async function trainCores(task: CoreTask, jobs: number): Promise<RankCore[]> {
  const folds = foldsOfRows(task.rows, task.options.seed);
  const tasks = Array.from({ length: FOLDS + 1 }, (_, left) => ({
    ...task,
    rows: task.rows.filter((__, row) => folds[row] !== left),
  }));
  const cores: RankCore[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < tasks.length) {
      const own = next++;
      cores[own] = await trainElsewhere(tasks[own]!);
    }
  };
  await Promise.all(Array.from({ length: jobs }, work));
  return cores;
}

function trainElsewhere(task: CoreTask): Promise<RankCore> {
  return new Promise((resolve, reject) => {
    const child = fork(new URL('./trainCore.worker.ts', import.meta.url), {
      serialization: 'advanced',
    });
    let core: RankCore | undefined;
    child.once('message', (message) => (core = message as RankCore));
    child.once('error', reject);
    child.once('exit', (code) => {
      if (core) resolve(core);
      else reject(new Error(`training process ended with status ${code}`));
    });
    child.send(task);
  });
}
