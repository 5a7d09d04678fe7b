import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const page = readFileSync('docs/requirements.md', 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('|---'));
const headings = /^\| (Asked for|Package) \|/;
const pathsOf = (text: string): readonly string[] =>
  [...text.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);

test('every path that the page of requirements names exists', () => {
  const paths = pathsOf(page);
  expect(paths.length).toBeGreaterThan(100);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test('every requirement has a room and a test that proves it', () => {
  const unproved = rows
    .filter((row) => !headings.test(row))
    .filter((row) => {
      const [, , room = '', proof = ''] = row.split('|');
      return pathsOf(room).length === 0 || !pathsOf(proof).some((path) => path.includes('test'));
    });
  expect(rows.length).toBeGreaterThan(50);
  expect(unproved).toEqual([]);
});

test('every command has a file that the page or the list of commands names', () => {
  const named = new Set(pathsOf(page));
  const wanted = [
    'analyze',
    'focus',
    'plan',
    'reminders',
    'verdict',
    'setup',
    'leaderboard',
    'team',
  ];
  expect(wanted.filter((command) => !named.has(`src/commands/${command}.ts`))).toEqual([]);
});
