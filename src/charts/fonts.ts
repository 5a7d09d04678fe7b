import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { GlobalFonts } from 'canvas';

/**
 * Fonts from packages, since a bare image has none. A fontsource family is many small files, one
 * per range of characters; only the ranges that a picture's names need are registered, because
 * drawing gets slow with hundreds of families in the list (200 ms a line with all of them).
 */
const families = ['inter', 'noto-sans-sc', 'noto-sans-kr', 'noto-emoji'] as const;
type Family = (typeof families)[number];

type Subset = {
  readonly name: string;
  readonly file: string;
  readonly ranges: readonly (readonly [from: number, to: number])[];
};

const require = createRequire(import.meta.url);
const registered = new Set<string>();
/** The subset of each character met so far; undefined where no font of ours has it. */
const subsetOf = new Map<number, Subset | undefined>();
let subsets: readonly Subset[] | undefined;

/** A CSS font list that can draw every one of the texts, Latin first. */
export function fontsFor(texts: readonly string[]): string {
  const needed = new Set<string>([register(findSubset(0x41)!)]);
  for (const letter of texts.join('')) {
    const subset = findSubset(letter.codePointAt(0)!);
    if (subset) needed.add(register(subset));
  }
  return [...needed].map((name) => `"${name}"`).join(', ');
}

function findSubset(codePoint: number): Subset | undefined {
  if (!subsetOf.has(codePoint)) {
    subsets ??= families.flatMap(readSubsets);
    const covers = ({ ranges }: Subset): boolean =>
      ranges.some(([from, to]) => codePoint >= from && codePoint <= to);
    subsetOf.set(codePoint, subsets.find(covers));
  }
  return subsetOf.get(codePoint);
}

function register({ name, file }: Subset): string {
  if (!registered.has(name)) {
    GlobalFonts.registerFromPath(file, name);
    registered.add(name);
  }
  return name;
}

/** `unicode.json` of a fontsource package maps a subset, `latin` or `[12]`, to its CSS ranges. */
function readSubsets(family: Family): Subset[] {
  const manifest = require.resolve(`@fontsource-variable/${family}/unicode.json`);
  const entries = JSON.parse(readFileSync(manifest, 'utf8')) as Readonly<Record<string, string>>;
  return Object.entries(entries).map(([key, ranges]) => {
    const subset = key.replaceAll(/[[\]]/g, '');
    const file = `${family}-${subset}-wght-normal.woff2`;
    return {
      name: `${family} ${subset}`,
      file: path.join(path.dirname(manifest), 'files', file),
      ranges: ranges.split(',').map(parseRange),
    };
  });
}

function parseRange(range: string): readonly [number, number] {
  const [from, to] = range.trim().replace(/^U\+/i, '').split('-');
  const first = Number.parseInt(from!, 16);
  return [first, to === undefined ? first : Number.parseInt(to, 16)];
}
