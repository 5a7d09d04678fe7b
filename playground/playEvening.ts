import { Worker } from 'node:worker_threads';
import { sourceLoader } from '../src/jobs/thread/sourceLoader.ts';
import type { ReplayShelf } from './ballchasing/replayShelf.ts';
import { addSampleGroup, type SampleMatch } from './ballchasing/stockSamples.ts';

/** Fills the shelf match by match, in a thread of its own: playing takes seconds of one core. */
export function playEvening(shelf: ReplayShelf): { stop(): Promise<unknown> } {
  const group = addSampleGroup(shelf);
  const fromSource = import.meta.url.endsWith('.ts');
  const file = new URL(fromSource ? './eveningWorker.ts' : './eveningWorker.js', import.meta.url);
  const worker = new Worker(file, { execArgv: sourceLoader(file) });
  worker.on('message', (match: SampleMatch) => shelf.add({ ...match, group: group.id }));
  // A shelf that stays empty is told to whoever looks for something on it.
  worker.on('error', () => undefined);
  worker.unref();
  return { stop: () => worker.terminate() };
}
