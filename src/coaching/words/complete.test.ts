import { expect, test } from 'vitest';
import { guildLanguages } from '../guild/words/index.ts';
import { languages } from './index.ts';

type Leaf = { readonly path: string; readonly text: string };

/** Fields and arguments at once: whatever a sentence asks for is answered with its own name. */
const facts = new Proxy(
  Object.assign(() => '7', {}),
  {
    get: (_target, key) => (key === Symbol.toPrimitive ? () => '7' : fact(key)),
  },
);

function fact(key: string | symbol): unknown {
  if (key === 'better') return 'higher';
  if (key === 'sides' || key === 'below') return [`‹${key}›`];
  if (key === Symbol.iterator) return ['7'][Symbol.iterator].bind(['7']);
  if (key === 'map' || key === 'join') return () => '7';
  return typeof key === 'symbol' ? undefined : `‹${key}›`;
}

/** Every sentence of a language, said. */
function leavesOf(value: unknown, path: string): readonly Leaf[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') {
    const say = value as (...given: unknown[]) => unknown;
    return leavesOf((particular[path] ?? sayFacts)(say), path);
  }
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leavesOf(inner, `${path}.${key}`),
  );
}

type Say = (...given: unknown[]) => unknown;

const sayFacts = (say: Say): unknown => say(facts, facts);
const sayEach = (kinds: readonly string[], ask: (kind: string) => unknown): unknown =>
  Object.fromEntries(kinds.map((kind) => [kind, ask(kind)]));

/** Sentences that are chosen by a word, or by a number. */
const particular: Readonly<Record<string, (say: Say) => unknown>> = {
  '.verdict': (say) =>
    sayEach(['achieved', 'on_the_way', 'no_movement', 'regressed', 'not_measurable'], (kind) =>
      say(kind, facts),
    ),
  '.digest.highlight': (say) =>
    sayEach(['comeback', 'overtime', 'late-winner', 'goal'], (kind) =>
      say({ kind, clock: '‹clock›', behind: '‹behind›' }),
    ),
  '.digest.record': (say) =>
    sayEach(['goals', 'assists', 'saves', 'shots', 'score'], (kind) =>
      say({ kind, who: '‹who›', value: '‹value›', before: '‹before›', isServerRecord: false }),
    ),
  '.board.season': (say) => say({ year: 2026, part: 4, isMonth: false }),
};

/** Empty on purpose: a week that is as hard as the last one needs no word. */
const silent = ['.week.difficulty.same'];
/** Words that both languages have. */
const shared = new Set(['.skills.boost_efficiency', '.skills.rotation_efficiency']);
const isShared = (path: string): boolean => shared.has(path) || path.startsWith('.playlists.');

const sentencesOf = (messages: object): ReadonlyMap<string, string> =>
  new Map(leavesOf(messages, '').map(({ path, text }) => [path, text]));

type Spoken = readonly [name: string, own: object, reference: object];
/** The coach's words and the servers'. */
const spoken: readonly Spoken[] = [languages, guildLanguages].flatMap((catalogue, index) =>
  Object.entries(catalogue).map(
    ([code, own]) =>
      [`${code} of ${index === 0 ? 'the coach' : 'servers'}`, own, catalogue.en] as const,
  ),
);
const others = spoken.filter(([, own, reference]) => own !== reference);

test('the words of servers are asked as far as they go', () => {
  const paths = [...sentencesOf(guildLanguages.en).keys()];
  for (const part of ['digest', 'board', 'team', 'setup', 'playlists']) {
    expect(paths.filter((path) => path.startsWith(`.${part}.`)).length).toBeGreaterThan(5);
  }
});

test.each(others)('%s say everything that English says, in words of its own', (_, mine, theirs) => {
  const [own, reference] = [sentencesOf(mine), sentencesOf(theirs)];
  expect([...own.keys()].toSorted()).toEqual([...reference.keys()].toSorted());
  const empty = [...own].filter(([path, text]) => text.trim() === '' && !silent.includes(path));
  expect(empty).toEqual([]);
  const copied = [...own].filter(
    ([path, text]) =>
      reference.get(path) === text && text.includes(' ') && !isShared(path) && !isNameOnly(text),
  );
  expect(copied).toEqual([]);
});

test.each(others)('%s leave no fact out of a sentence', (_, mine, theirs) => {
  const [own, reference] = [sentencesOf(mine), sentencesOf(theirs)];
  const namesIn = (text: string | undefined): readonly string[] =>
    [...new Set(text?.match(/‹\w+›/g) ?? [])].toSorted();
  const different = [...reference].filter(
    ([path, text]) => namesIn(text).join() !== namesIn(own.get(path)).join(),
  );
  expect(different).toEqual([]);
});

/** A pack, its code and its creator are the same everywhere. */
function isNameOnly(text: string): boolean {
  return text.replaceAll(/‹\w+›/g, '').length < 12;
}
