import { detectorFigures } from '../../src/analysis/detectorFigures.ts';
import {
  confidenceOf,
  detectorKinds,
  isProven,
  precisionBy,
  type DetectorKind,
  type Judge,
  type Judged,
} from '../../src/analysis/detectors.ts';
import { detectorVerdicts } from '../../src/analysis/detectorVerdicts.ts';
import { meanings } from './meanings.ts';
import { verdicts } from './verdicts.ts';
import { wilson } from './wilson.ts';

const intro = `# Detectors

How often each detector is right, and how much it finds. Written by \`npm run docs:detectors\`, which
measures everything again; the figures stand in \`src/analysis/detectorFigures.ts\`.

- **scripted**: matches made by the writer, where it is known what happened: 24 takes of each move,
  each at another place and phase of the frames; of each decision 30 takes and 30 near misses; touches
  and what they were for from five matches between bots.
- **second opinion**: another analyser's events on 15 matches (\`RT_SHARED/mechanics\`). It is an opinion:
  where moments that only we have were looked at, "looked at" counts those found right as right.
- **reviewed**: moments that people have looked at and named. They say what must be found, not what else
  must not.

Precision is the share of ours that the judge confirmed, recall the share of the judge's that we found,
each with its n and Wilson's 95 % interval. The confidence of a moment is the precision of the judge who
thinks worse of its detector, of those who saw five of its moments or more. Below 0.70, or with fewer
than 20 judged moments, a detector is **experimental**: its moments are a report's
\`experiments\`, there to look at, and no advice is built on them; advice reads \`moments\`.
`;

/** docs/detectors.md, whole. */
export function renderDetectorsPage(): string {
  const head = [
    '| detector | what it calls so | judge | precision | recall | confidence |',
    '| --- | --- | --- | --- | --- | --- |',
  ];
  const rows = detectorKinds.flatMap(rowsOf);
  return `${[intro, ...head, ...rows].join('\n')}\n\n${verdicts}`;
}

const judges: Readonly<Record<Judge, string>> = {
  scripted: 'scripted',
  second: 'second opinion',
  reviewed: 'reviewed',
};

function rowsOf(kind: DetectorKind): string[] {
  const judged = Object.entries(detectorFigures[kind]) as [Judge, Judged][];
  const worth = `${confidenceOf(kind).toFixed(2)}${isProven(kind) ? '' : ', experimental'}`;
  const first = `\`${kind}\` | ${meanings[kind]}`;
  if (judged.length === 0) return [`| ${first} | nobody yet | | | ${worth} |`];
  return judged.map(([judge, { agreed, ours, theirs }], index) => {
    const isLookedAt = judge === 'second' && detectorVerdicts[kind] !== undefined;
    const said = { agreed, ours, theirs };
    const looked = isLookedAt ? `, looked at ${precisionBy(judge, kind, said).toFixed(2)}` : '';
    const precision = judge === 'reviewed' ? '' : `${share(agreed, ours)}${looked}`;
    const named = index === 0 ? first : ' | ';
    const value = index === 0 ? worth : '';
    return `| ${named} | ${judges[judge]} | ${precision} | ${share(agreed, theirs)} | ${value} |`;
  });
}

function share(hits: number, of: number): string {
  if (of === 0) return 'n 0';
  const [low, high] = wilson(hits, of).map((end) => end.toFixed(2));
  return `${(hits / of).toFixed(2)} (n ${of}, ${low} to ${high})`;
}
