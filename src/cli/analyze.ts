import { readFile } from 'node:fs/promises';
import { analyzeReplay, type MatchReport } from '../analysis/index.ts';
import { ReplayError } from '../replay/index.ts';
import type { CliCommand } from './index.ts';
import { renderStatCard } from './statCard.ts';

type Options = {
  readonly files: readonly string[];
  readonly json: boolean;
  readonly player: string | undefined;
};

export const analyze: CliCommand = {
  name: 'analyze',
  usage: 'analyze FILE... [--json] [--player platform:id]',
  summary: 'a stat card per replay, or one JSON document per file in the shape of Ballchasing',
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
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === '--json') json = true;
    else if (word === '--player') player = words[++at];
    else if (word.startsWith('--')) return `analyze: there is no option ${word}`;
    else files.push(word);
  }
  if (words.includes('--player') && !player?.includes(':'))
    return 'analyze: --player wants platform:id, for example steam:76561197960287930';
  if (files.length === 0) return 'analyze: name at least one replay file';
  return { files, json, player };
}

async function analyzeFile(file: string, { json, player }: Options): Promise<boolean> {
  const report = await reportOf(file);
  if (typeof report === 'string') {
    console.error(`${file}: ${report}`);
    return false;
  }
  if (json) console.log(JSON.stringify(jsonOf(report)));
  else console.log(renderStatCard(report, { file, player }));
  return true;
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
