import { Worker } from 'node:worker_threads';
import { sourceLoader } from '../src/jobs/thread/sourceLoader.ts';

/** Playing the match takes seconds of one core: in a thread of its own nobody waits for it. */
export function playSample(): { readonly bytes: Promise<Uint8Array>; stop(): Promise<unknown> } {
  const fromSource = import.meta.url.endsWith('.ts');
  const file = new URL(fromSource ? './sampleWorker.ts' : './sampleWorker.js', import.meta.url);
  const worker = new Worker(file, { execArgv: sourceLoader(file) });
  const bytes = new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('The sample replay was not finished.')));
  });
  // Nobody may ever ask for it; a failure is told to whoever does.
  bytes.catch(() => undefined);
  worker.unref();
  return { bytes, stop: () => worker.terminate() };
}
