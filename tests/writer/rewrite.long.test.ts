import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { needShared, sharedPath } from '../shared.ts';
import { firstDifference, rewrite } from './rewrite.ts';

/** Files that no writer could reproduce, with the reason. */
const odd: ReadonlyMap<string, string> = new Map([
  ['002c.replay', 'saved again by a tool: wrong sizes, no padding'],
  ['2266.replay', 'has a block of padding more than it needs'],
  ['7588d.replay', 'has the closing word although its version has none'],
  ['b82d.replay', 'has garbage behind its last frame'],
]);

test('every real replay is written again byte for byte', (context) => {
  needShared(context);
  const folder = sharedPath('replays');
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith('.replay') && !odd.has(name))
    : [];
  const different = names.filter((name) => {
    const bytes = readFileSync(sharedPath('replays', name));
    return firstDifference(rewrite(bytes), bytes) !== -1;
  });
  expect(different).toEqual([]);
  expect(names.length).toBeGreaterThan(90);
});
