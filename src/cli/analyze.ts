import { readFile } from 'node:fs/promises';
import { analyzeReplay, type MatchReport } from '../analysis/index.ts';
import { ReplayError } from '../replay/index.ts';
import type { CliCommand } from './CliCommand.ts';
import { renderStatCard } from './statCard.ts';
import { writeCharts } from './writeCharts.ts';

type Options = {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly player: string | undefined;
  readonly outDir: string | undefined;
};

export const analyze: CliCommand = {
  name: 'analyze',
  usage: 'analyze FILE... [--json] [--player platform:id] [--out DIR]',
  summary:
    'a stat card per replay, or one JSON document per file in the shape of Ballchasing; --out writes the charts as PNG',
  async run(words) {
    const options = readOptions(words);
    if (typeof options === 'string') {
      console.error(options);
      return 2;
    }
    let failed = 0;
    for (const file of options.files) failed += (await analyzeFile(file, options)) ? 0 : 1;
    return failed === 0 ? 0 : 1;
  },
};

function readOptions(words: readonly string[]): Options | string {
  const files: string[] = [];
  let json = false;
  let player: string | undefined;
  let outDir: string | undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === '--json') json = true;
    else if (word === '--player') player = words[++at];
    else if (word === '--out') outDir = words[++at];
    else if (word.startsWith('--')) return `analyze: there is no option ${word}`;
    else files.push(word);
  }
  if (words.includes('--player') && !player?.includes(':'))
    return 'analyze: --player wants platform:id, for example steam:76561197960287930';
  if (words.includes('--out') && !outDir) return 'analyze: --out wants a folder';
  if (files.length === 0) return 'analyze: name at least one replay file';
  return { files, json, player, outDir };
}

async function analyzeFile(file: string, { json, player, outDir }: Options): Promise<boolean> {
  const report = await reportOf(file);
  if (typeof report === 'string') {
    console.error(`${file}: ${report}`);
    return false;
  }
  if (json) console.log(JSON.stringify(jsonOf(report)));
  else console.log(renderStatCard(report, { file, player }));
  if (outDir !== undefined) await saveCharts(report, { file, outDir, player });
  return true;
}

/** What was drawn is told on standard error, so that `--json` stays JSON. */
async function saveCharts(
  report: MatchReport,
  {
    player,
    ...where
  }: { readonly file: string; readonly outDir: string } & Pick<Options, 'player'>,
): Promise<void> {
  const { blue, orange } = report.document;
  const keys = [...blue.players, ...orange.players].map(({ id }) => `${id.platform}:${id.id}`);
  const focus = player === undefined ? -1 : keys.indexOf(player);
  const written = await writeCharts(report, { ...where, focus: focus === -1 ? undefined : focus });
  for (const { file, altText } of written) console.error(`${file}: ${altText}`);
}

async function reportOf(file: string): Promise<MatchReport | string> {
  try {
    return analyzeReplay(await readFile(file));
  } catch (error) {
    if (error instanceof ReplayError) return `${error.code}: ${error.message}`;
    if (isFileError(error)) return `cannot be read (${error.code})`;
    throw error;
  }
}

function isFileError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

/** Ballchasing's document, our additions under a key of their own. */
function jsonOf({ document, ...rockettrainer }: MatchReport): object {
  return { ...document, rockettrainer };
}
