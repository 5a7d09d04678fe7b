import { loadModels } from '../db/modelFiles.ts';
import { assessPlayers, type AssessOptions } from '../ml/assess.ts';
import { tierOf } from '../ml/ranks.ts';
import { assessmentJson } from './assessmentJson.ts';
import { renderAssessment } from './assessmentText.ts';
import type { CliCommand } from './CliCommand.ts';
import { readDocuments } from './readDocuments.ts';

type Options = { readonly files: readonly string[]; readonly json: boolean } & AssessOptions;

export const assess: CliCommand = {
  name: 'assess',
  usage: 'assess FILE.json... [--json] [--rank gold-2]',
  summary: 'which rank each skill plays like, for every player of Ballchasing-shaped documents',
  async run(words) {
    const options = readOptions(words);
    if (typeof options === 'string') {
      console.error(options);
      return 2;
    }
    const read = await Promise.all(options.files.map(readDocuments));
    const documents = read.flatMap((found) => (typeof found === 'string' ? [] : found));
    for (const found of read) if (typeof found === 'string') console.error(found);
    const assessments = assessPlayers(await loadModels(), documents, options);
    for (const assessment of assessments)
      console.log(
        options.json ? JSON.stringify(assessmentJson(assessment)) : renderAssessment(assessment),
      );
    return read.every((found) => typeof found !== 'string') ? 0 : 1;
  },
};

function readOptions(words: readonly string[]): Options | string {
  const files: string[] = [];
  let json = false;
  let rank: number | undefined;
  for (let at = 0; at < words.length; at++) {
    const word = words[at]!;
    if (word === '--json') json = true;
    else if (word === '--rank') {
      rank = tierOf(words[++at] ?? '');
      if (rank === undefined)
        return 'assess: --rank wants a rank such as gold-2, grand-champion-1 or ssl';
    } else if (word.startsWith('--')) return `assess: there is no option ${word}`;
    else files.push(word);
  }
  if (files.length === 0) return 'assess: name at least one JSON document';
  return { files, json, ...(rank === undefined ? {} : { rank }) };
}
