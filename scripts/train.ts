import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { renderModelCard } from './modelCard.ts';
import { readTables, trainModels, type TrainedModels } from './trainModels.ts';

/** Per edge. At 20 bytes a node, 60 keep the three files under 1 MB together. */
const TREES = 60;
/** The sample proves that training repeats; what it learns is worth nothing. */
const SAMPLE_TREES = 8;
const sampleFolder = path.join(import.meta.dirname, 'sample');
const sampleDigests = path.join(sampleFolder, 'digests.txt');

const usage = `usage: npm run train -- --data DIR [--out DIR] [--jobs N]
       npm run train -- --sample [--jobs N]

--data DIR  trains the shipped models from the tables in DIR and writes them, with their card, to models/
--sample    trains on the invented tables in scripts/sample and compares with the digests kept there`;

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      data: { type: 'string' },
      out: { type: 'string', default: 'models' },
      jobs: { type: 'string', default: String(availableParallelism()) },
      sample: { type: 'boolean', default: false },
    },
  });
  const startedAt = performance.now();
  const jobs = Number(values.jobs);
  if (values.sample === (values.data !== undefined) || !(jobs >= 1)) {
    console.error(usage);
    return 2;
  }
  const status = values.data
    ? await trainShipped(values.data, { out: values.out, jobs })
    : await trainSample(jobs);
  console.log(`${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  return status;
}

async function trainShipped(
  data: string,
  { out, jobs }: { readonly out: string; readonly jobs: number },
): Promise<number> {
  const tables = readTables(data);
  const trained = await trainModels(tables, { trees: TREES, jobs });
  mkdirSync(out, { recursive: true });
  for (const [name, text] of trained.files) writeFileSync(path.join(out, name), text);
  const digests = digestsOf(trained);
  writeFileSync(path.join(out, 'MODEL_CARD.md'), renderModelCard(tables, trained, digests));
  console.log(digests);
  for (const { weakness, accuracy, baseline } of trained.reports)
    console.log(
      `${weakness} model accuracy: ${accuracy.toFixed(3)} (larger class ${baseline.toFixed(3)})`,
    );
  return 0;
}

async function trainSample(jobs: number): Promise<number> {
  const trained = await trainModels(readTables(sampleFolder), { trees: SAMPLE_TREES, jobs });
  const digests = digestsOf(trained);
  console.log(digests);
  if (digests === readFileSync(sampleDigests, 'utf8')) {
    console.log('the same to the byte as scripts/sample/digests.txt');
    return 0;
  }
  console.error(
    'differs from scripts/sample/digests.txt: training no longer repeats, or was changed',
  );
  return 1;
}

function digestsOf({ files }: TrainedModels): string {
  return [...files]
    .map(([name, text]) => {
      const digest = createHash('sha256').update(text).digest('hex');
      return `${digest}  ${name}  ${text.length} bytes\n`;
    })
    .join('');
}

process.exitCode = await main();
