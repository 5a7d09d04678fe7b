import { trainCore } from '../src/ml/train/trainCore.ts';
import type { CoreTask } from './trainCores.ts';

/** Trains one core for the parent process and answers with it. */
process.on('message', ({ rows, options }: CoreTask) => {
  process.send!(trainCore(rows, options), () => process.disconnect());
});
