import { expect, test } from 'vitest';
import { english } from './english.ts';
import { languages, type Messages } from './index.ts';

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
  if (key === 'map' || key === 'join') return () => '7';
  return typeof key === 'symbol' ? undefined : `‹${key}›`;
}

/** Every sentence of a language, said. */
function leavesOf(value: unknown, path: string): readonly Leaf[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (typeof value === 'function') {
    const say = value as (...given: unknown[]) => unknown;
    return leavesOf(path.endsWith('.verdict') ? sayVerdicts(say) : say(facts, facts), path);
  }
  return Object.entries(value as object).flatMap(([key, inner]) =>
    leavesOf(inner, `${path}.${key}`),
  );
}

function sayVerdicts(say: (...given: unknown[]) => unknown): unknown {
  const kinds = ['achieved', 'on_the_way', 'no_movement', 'regressed', 'not_measurable'];
  return Object.fromEntries(kinds.map((kind) => [kind, say(kind, facts)]));
}

/** Empty on purpose: a week that is as hard as the last one needs no word. */
const silent = ['.week.difficulty.same'];
/** Words that both languages have. */
const shared = new Set(['.skills.boost_efficiency', '.skills.rotation_efficiency']);

const others = Object.entries(languages).filter(([code]) => code !== 'en');
const sentencesOf = (messages: Messages): ReadonlyMap<string, string> =>
  new Map(leavesOf(messages, '').map(({ path, text }) => [path, text]));

test.each(others)('%s says everything that English says, in its own words', (_, messages) => {
  const [own, reference] = [sentencesOf(messages), sentencesOf(english)];
  expect([...own.keys()].toSorted()).toEqual([...reference.keys()].toSorted());
  const empty = [...own].filter(([path, text]) => text.trim() === '' && !silent.includes(path));
  expect(empty).toEqual([]);
  const copied = [...own].filter(
    ([path, text]) =>
      reference.get(path) === text && text.includes(' ') && !shared.has(path) && !isNameOnly(text),
  );
  expect(copied).toEqual([]);
});

test.each(Object.entries(languages))('%s leaves no fact out of a sentence', (_, messages) => {
  const [own, reference] = [sentencesOf(messages), sentencesOf(english)];
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
