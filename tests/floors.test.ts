import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** The picture in the README: a folder may import from lower floors only. */
const floors: Readonly<Record<string, number>> = {
  core: 0,
  config: 0.5,
  replay: 1,
  analysis: 1.1,
  ml: 1.2,
  coaching: 1.3,
  db: 2,
  ballchasing: 2,
  steam: 2,
  charts: 2,
  download: 2,
  usecases: 3,
  commands: 4.2,
  events: 4.2,
  jobs: 4.1,
  discord: 4,
  queue: 4,
  web: 4.1,
  cli: 5,
  roles: 5,
};

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(path.sep, '/'))
  .filter(
    (file) => /\.tsx?$/.test(file) && file.includes('/') && !file.startsWith('db/generated/'),
  );

/** Modules a file imports: relative ones as a path below src, others by name. */
function importsOf(file: string): readonly string[] {
  const text = readFileSync(path.join('src', file), 'utf8');
  const specifiers = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
    (match) => match[1]!,
  );
  return specifiers.map((specifier) =>
    specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : specifier,
  );
}

const folderOf = (file: string): string => file.split('/')[0]!;

test('every folder under src has a floor', () => {
  expect(
    [...new Set(sources.map(folderOf))].filter((folder) => floors[folder] === undefined),
  ).toEqual([]);
});

test('imports go down only', () => {
  const upwards = sources
    .filter((file) => !file.endsWith('.test.ts'))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => target.includes('/') && floors[folderOf(target)] !== undefined)
        .filter((target) => folderOf(target) !== folderOf(file))
        .filter((target) => floors[folderOf(target)]! >= floors[folderOf(file)]!)
        .map((target) => `${file} imports ${target}`),
    );
  expect(upwards).toEqual([]);
});

test('floors 0 and 1 are pure: no node modules, no packages but the allowed ones', () => {
  const allowed = new Set(['zod', 'ml-random-forest', 'luxon']);
  const impure = sources
    .filter((file) => floors[folderOf(file)]! < 2 && !file.endsWith('.test.ts'))
    .flatMap((file) =>
      importsOf(file)
        .filter((target) => floors[folderOf(target)] === undefined && !allowed.has(target))
        .map((target) => `${file} imports ${target}`),
    );
  expect(impure).toEqual([]);
});

test('src/replay imports nothing from the rest of the house', () => {
  const outside = sources
    .filter((file) => file.startsWith('replay/') && !file.endsWith('.test.ts'))
    .flatMap((file) => importsOf(file).filter((target) => folderOf(target) !== 'replay'));
  expect(outside).toEqual([]);
});
