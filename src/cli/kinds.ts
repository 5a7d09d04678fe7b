import { readFileSync } from 'node:fs';
import { attributeKinds, parseReplay, QuietVisitor } from '../replay/index.ts';
import type { CliCommand } from './CliCommand.ts';
import { tryKind, type KindTrial } from './kinds/tryKind.ts';

export const kinds: CliCommand = {
  name: 'kinds',
  usage: 'kinds FILE',
  summary: 'The kinds an unknown attribute of a replay could be, with the line to add to the table',

  async run([file]) {
    if (file === undefined) {
      console.error(`usage: rt ${kinds.usage}`);
      return 2;
    }
    const bytes = readFileSync(file);
    const { header, failure } = parseReplay(bytes, new QuietVisitor(), { incomplete: true });
    if (failure?.code !== 'unknown-attribute') {
      console.log(failure ? failure.message : 'The tables know every attribute of this replay.');
      return failure ? 1 : 0;
    }
    const property = failure.at.attribute ?? '';
    const trials = attributeKinds.map((kind) => tryKind(bytes, property, kind));
    return report({ property, trials, frameCount: header.match.frameCount });
  },
};

type Findings = {
  readonly property: string;
  readonly trials: readonly KindTrial[];
  readonly frameCount: number;
};

/** Kinds of the same width get equally far: which one it is, the values have to tell. */
function report({ property, trials, frameCount }: Findings): number {
  const furthest = Math.max(...trials.map(({ frames }) => frames));
  const reach = furthest === frameCount ? 'the whole file' : `${furthest} of ${frameCount} frames`;
  console.log(`These kinds of ${property} read ${reach}; choose by the values:`);
  for (const { kind, values } of trials.filter(({ frames }) => frames === furthest)) {
    console.log(`  '${property}': '${kind}',`);
    console.log(`      ${values.join('  ')}`);
  }
  return furthest === frameCount ? 0 : 1;
}
