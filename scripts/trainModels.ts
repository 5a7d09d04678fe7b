import { readFileSync } from 'node:fs';
import path from 'node:path';
import { writeModelFile } from '../src/ml/modelFile.ts';
import { readMatchTable, readMeanTable, type RankedRow } from '../src/ml/table.ts';
import { detectorExamples } from '../src/ml/train/detectorExamples.ts';
import { measureLobbyScales } from '../src/ml/train/lobbyScales.ts';
import { readPopulation, type Population } from '../src/ml/train/population.ts';
import { assertColumns, trainRankModel, type Trained } from '../src/ml/train/trainRankModel.ts';
import { WeaknessDetector, type DetectorReport } from '../src/ml/WeaknessDetector.ts';
import { trainCores } from './trainCores.ts';

const SEED = 42;
/** The means of these tables are over a player's last ten matches. */
const MATCHES_PER_MEAN = 10;

/** Rows whose label is known to be wrong: they play like higher ranks than they are called. */
const mislabelled = { standard: ['silver'], doubles: ['gold-1', 'gold-2'] } as const;

export type Tables = {
  readonly matches: readonly RankedRow[];
  readonly standardMeans: readonly RankedRow[];
  readonly doublesMeans: readonly RankedRow[];
  readonly population: Population;
};

export type TrainedModels = {
  readonly standard: Trained;
  readonly doubles: Trained;
  readonly detector: WeaknessDetector;
  readonly reports: readonly DetectorReport[];
  /** File name to text, as they are shipped. */
  readonly files: ReadonlyMap<string, string>;
};

export function readTables(folder: string): Tables {
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
  const tables = {
    matches: readMatchTable(read('ranked-standard-3v3-per-match.csv')),
    standardMeans: readMeanTable(
      read('ranked-standard-3v3-player-means.csv'),
      mislabelled.standard,
    ),
    doublesMeans: readMeanTable(read('ranked-doubles-2v2-player-means.csv'), mislabelled.doubles),
    population: readPopulation(read('population-means-by-rank.csv')),
  };
  assertColumns(tables.matches);
  return tables;
}

export async function trainModels(
  tables: Tables,
  { trees, jobs }: { readonly trees: number; readonly jobs: number },
): Promise<TrainedModels> {
  const { matches: rows, standardMeans, doublesMeans, population } = tables;
  const options = { edges: [10, 13, 16, 19], trees, seed: SEED };
  const means = { rows: standardMeans, matches: MATCHES_PER_MEAN };
  const detector = new WeaknessDetector();
  const reports = detectorExamples(rows, SEED).map((examples) => detector.train(examples));

  const standard = trainRankModel({
    mode: 'standard',
    rows,
    options,
    population,
    cores: await trainCores({ rows, options }, jobs),
    matchesPerRow: 1,
    shares: { means },
  });
  const doublesOptions = { ...options, edges: [10, 13, 16, 19, 22] };
  const doubles = trainRankModel({
    mode: 'doubles',
    rows: doublesMeans,
    options: doublesOptions,
    population,
    cores: await trainCores({ rows: doublesMeans, options: doublesOptions }, jobs),
    matchesPerRow: MATCHES_PER_MEAN,
    shares: { playerShares: standard.playerShares, heuristics: standard.model.heuristics },
  });
  const lobby = measureLobbyScales(detector, reports, { rows, means });
  const files = new Map([
    ['ranked-standard.json', writeModelFile({ ...standard.model, lobby })],
    ['ranked-doubles.json', writeModelFile(doubles.model)],
    ['weakness-detector.json', detector.save()],
  ]);
  return { standard, doubles, detector, reports, files };
}
