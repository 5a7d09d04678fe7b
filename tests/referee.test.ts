import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { analyzeReplay, type ReplayDocument } from '../src/analysis/index.ts';
import { compareDocuments, groupBy, insideShare, tableOf, type Verdict } from './referee.ts';
import { needShared, sharedPath } from './shared.ts';

const SUFFIX = '.ballchasing.json';

function verdictsOfPairs(): Verdict[] {
  return readdirSync(sharedPath('pairs'))
    .filter((file) => file.endsWith(SUFFIX))
    .flatMap((file) => {
      const name = file.slice(0, -SUFFIX.length);
      const theirs = JSON.parse(readFileSync(sharedPath('pairs', file), 'utf8')) as ReplayDocument;
      const bytes = readFileSync(sharedPath('replays', `${name}.replay`));
      return compareDocuments(name, analyzeReplay(bytes).document, theirs);
    });
}

test('our statistics are those of Ballchasing for the same replays', (context) => {
  needShared(context);
  const verdicts = verdictsOfPairs();
  for (const { statistic, inside, count, worst } of tableOf(verdicts)) {
    if (inside === count) continue;
    const where = `${worst.replay.slice(0, 24)} ${worst.who}`;
    console.log(
      `${statistic}: ${inside} of ${count} inside; worst ours ${worst.ours}, theirs ${worst.theirs} (${where})`,
    );
  }
  for (const [replay, rows] of groupBy(verdicts, (verdict) => verdict.replay)) {
    console.log(
      `${replay}: ${(insideShare(rows) * 100).toFixed(1)} % of ${rows.length} values inside`,
    );
    expect(insideShare(rows)).toBeGreaterThan(0.965);
  }
  expect(insideShare(verdicts)).toBeGreaterThan(0.98);
});
