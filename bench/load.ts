import { parseArgs } from 'node:util';
import { stockSamples } from '../playground/ballchasing/stockSamples.ts';
import type { FileToSend } from '../playground/discord/index.ts';
import { cpuTimes, perCard } from './load/cpuTime.ts';
import { gatherCrowd, handInFile, handInLink, type Crowd } from './load/handIn.ts';
import { mixedFiles } from './load/mixedFiles.ts';
import { openTown, type Town, type TownOptions } from './load/openTown.ts';
import { countFaults } from './load/countFaults.ts';
import { median, percentile95, printSteps } from './load/steps.ts';
import { makeTrouble } from './load/trouble.ts';

/**
 * `npm run bench:load -- [--files 100] [--links 6] [--singles 30] [--stores postgres,redis]
 * [--workers 1,2] [--weathers calm,trouble]`: how long cards take one by one on an idle machine, and
 * whether a hundred replays at once are all answered, once each.
 */
const { values: given } = parseArgs({
  options: {
    files: { type: 'string', default: '100' },
    links: { type: 'string', default: '6' },
    singles: { type: 'string', default: '30' },
    stores: { type: 'string', default: 'postgres,redis' },
    workers: { type: 'string', default: '1,2' },
    weathers: { type: 'string', default: 'calm,trouble' },
  },
});

/** The first ones compile and load in each thread; a bot runs for days. */
const WARM_UP = 8;
const PEOPLE = 20;

const played = mixedFiles(WARM_UP + Number(given.files));
const [warmUp, files] = [played.slice(0, WARM_UP), played.slice(WARM_UP)];
let faults = 0;
console.log(`Node ${process.version}; ${files.length} files, ${megabytes(files)} MB together`);
for (const store of given.stores.split(',') as TownOptions['store'][]) {
  if (Number(given.singles) > 0) {
    await inWarmTown({ store, workers: 1, logLevel: 'debug' }, runSingles);
  }
  for (const workers of given.workers.split(',').map(Number)) {
    for (const weather of given.weathers.split(',')) {
      console.log(`\n${store}, workers: ${workers}, ${weather}`);
      const run = (place: Place): Promise<void> => runRush(place, weather === 'trouble');
      await inWarmTown({ store, workers, logLevel: 'info' }, run);
    }
  }
}
process.exitCode = faults === 0 ? 0 : 1;

type Place = { readonly town: Town; readonly crowd: Crowd };

async function inWarmTown(
  options: TownOptions,
  run: (place: Place) => Promise<void>,
): Promise<void> {
  const town = await openTown(options);
  try {
    const place = { town, crowd: gatherCrowd(town, PEOPLE) };
    for (const file of warmUp) await handInFile(place, file);
    await run(place);
  } finally {
    await town.close();
  }
}

async function runSingles(place: Place): Promise<void> {
  const before = cpuTimes(place.town);
  const times: number[] = [];
  for (const file of files.slice(0, Number(given.singles))) {
    times.push((await handInFile(place, file)).ms);
  }
  console.log(`\n${place.town.store}, one at a time: ${figures(times)}`);
  console.log(`  ${perCard(before, cpuTimes(place.town), times.length)}`);
  printSteps(place.town, median(times));
}

async function runRush(place: Place, isTroubled: boolean): Promise<void> {
  const { town } = place;
  const { replays } = stockSamples(town.site.shelf, Number(given.links), 60);
  const trouble = isTroubled ? makeTrouble(town) : undefined;
  const before = cpuTimes(town);
  const startedAt = performance.now();
  const ofLinks = replays.map(({ id }) =>
    handInLink(place, `https://ballchasing.com/replay/${id}`),
  );
  const ofFiles = await Promise.all(files.map((file) => handInFile(place, file)));
  const minutes = (performance.now() - startedAt) / 60_000;
  const handedIn = [...ofFiles, ...(await Promise.all(ofLinks))];
  const cost = perCard(before, cpuTimes(town), handedIn.length);
  await trouble?.stop();

  const times = ofFiles.map(({ ms }) => ms);
  console.log(`  ${figures(times)}, ${Math.round(files.length / minutes)} cards a minute`);
  console.log(`  ${trouble?.summary() ?? cost}`);
  faults += await countFaults(town, { handedIn, before: WARM_UP });
}

function figures(times: readonly number[]): string {
  return `median ${shown(median(times))}, 95th percentile ${shown(percentile95(times))}`;
}

function shown(ms: number): string {
  return `${(ms / 1_000).toFixed(2)} s`;
}

function megabytes(all: readonly FileToSend[]): number {
  return Math.round(all.reduce((sum, { bytes }) => sum + bytes.length, 0) / 1e6);
}
