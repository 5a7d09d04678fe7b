import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { readTables, trainModels } from './trainModels.ts';

const TREES = 60;

const usage = 'usage: npm run train -- --data DIR [--out DIR] [--jobs N] | --sample';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      out: { type: 'string', default: 'models' },
      jobs: { type: 'string', default: String(availableParallelism()) },
      sample: { type: 'boolean', default: false },
    },
  });
  if (!values.data) {
    console.error(usage);
    return 1;
  }
  const startedAt = performance.now();
  const trained = await trainModels(readTables(values.data), {
    trees: TREES,
    jobs: Number(values.jobs),
  });
  mkdirSync(values.out, { recursive: true });
  for (const [name, text] of trained.files) {
    writeFileSync(path.join(values.out, name), text);
    const digest = createHash('sha256').update(text).digest('hex');
    console.log(`${name} ${(text.length / 1e6).toFixed(2)} MB sha256 ${digest}`);
  }
  for (const { weakness, accuracy, baseline, auc } of trained.reports)
    console.log(
      `${weakness} model accuracy: ${accuracy.toFixed(3)} (larger class ${baseline.toFixed(3)}, AUC ${auc.toFixed(3)})`,
    );
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  return 0;
}

process.exitCode = await main();
